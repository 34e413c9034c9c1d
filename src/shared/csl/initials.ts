/** How given names are made short. */
export interface InitialsForm {
  /** Printed after each initial. */
  readonly after: string;
  /** Whether whole names become initials; otherwise only those that are initials already are set in this form. */
  readonly shortens: boolean;
  /** "J.-L." and not "J.L." for "Jean-Luc". */
  readonly hyphenates: boolean;
}

/** A given name with initials: "John Ronald" is "J. R." Words in lower case stay whole, as in "Jean de la". */
export function initialed(given: string, { after, shortens, hyphenates }: InitialsForm): string {
  const words = given
    .replaceAll(/(?<=\p{L})\.(?=[^\s-])/gu, '. ')
    .split(/\s+/)
    .filter((word) => word !== '');
  let text = '';
  let wasInitial = false;
  for (const word of words) {
    const short = shortened(word, { after, shortens, hyphenates });
    const glue = text === '' || (wasInitial && short.isInitial) ? '' : ' ';
    text = `${text.trimEnd()}${glue === '' && text.endsWith(' ') ? ' ' : glue}${short.text}`;
    wasInitial = short.isInitial;
  }
  return text.trimEnd();
}

function shortened(word: string, { after, shortens, hyphenates }: InitialsForm): { text: string; isInitial: boolean } {
  const isInitialAlready = /^\p{Lu}(?:-\p{Lu})*$/u.test(word) || word.endsWith('.');
  if ((!shortens && !isInitialAlready) || isInLowerCase(word)) return { text: word, isInitial: false };
  const letters = word
    .split(/[-‐–]/)
    .filter((part, index) => part !== '' && (index === 0 || !isInLowerCase(part)))
    .flatMap((part) => initialOf(part) ?? []);
  if (letters.length === 0) return { text: word, isInitial: false };
  const between = hyphenates ? `${after.trimEnd()}-` : after;
  return { text: `${letters.join(between)}${after}`, isInitial: true };
}

function isInLowerCase(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** A name's first letter; one that is shortened already ("Ph.", "Yu.") stays as it is. */
function initialOf(part: string): string | undefined {
  if (/^\p{Lu}\p{L}{0,3}\.$/u.test(part)) return part.slice(0, -1);
  return /\p{L}\p{M}*/u.exec(part)?.[0].toUpperCase();
}
