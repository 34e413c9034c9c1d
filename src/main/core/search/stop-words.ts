/** Words of English questions that say nothing of what is looked for. */
const STOP_WORDS = new Set(
  `a about am an and any are as at be been being but by can could did do does doing done for from get had has have having how i
  if in into is it its may me might must my of on or our ours shall she should so some such than that the their them then there
  these they this those to was we were what when where which who whom whose why will with within would you your`.split(
    /\s+/,
  ),
);

/** Says whether a folded word is of no use where there are others. */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}
