/** Words every second sector is described with; they would make everything relevant. */
const GENERAL_WORDS: ReadonlySet<string> = new Set(
  'and for the with from other digital online services service company companies provider providers group industry sector business'.split(
    ' ',
  ),
);
/** Shorter words are articles and conjunctions, in the languages sectors are written in. Acronyms such as AI are kept in capitals. */
const SHORTEST = 4;

/** The telling words of a text in lower case, each once, singular and plural as one: what "Cloud services and data centres" is about. */
export function sectorWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const telling = words.flatMap((word) => {
    if (/^\p{Lu}{2,3}$/u.test(word)) return [word.toLowerCase()];
    const folded = word.normalize('NFC').toLowerCase();
    return folded.length < SHORTEST || GENERAL_WORDS.has(folded) ? [] : [singular(folded)];
  });
  return [...new Set(telling)];
}

/** English plurals, so that "centre" is found for "centres". */
function singular(word: string): string {
  if (word.length > SHORTEST && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > SHORTEST && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
