import { foldPunctuated, foldText } from './fold-text.ts';
import { PLAIN_BREAK } from './plain-words.ts';
import type { SearchFields } from './search-fields.ts';
import { withoutInvisible } from './segment-words.ts';
import { foldTerms } from './tokenize-text.ts';

/** How much a word is worth where it stands: names say what an entry is, the summary what it is about. */
const FIELD_WEIGHTS: Readonly<Record<keyof SearchFields, number>> = {
  title: 10,
  aliases: 8,
  acronym: 10,
  summary: 5,
  claims: 3,
  notes: 3,
  body: 2,
};
const FIELD_NAMES = Object.keys(FIELD_WEIGHTS) as (keyof SearchFields)[];
/** The field lengths (in terms) at which a count is worth half: one word of a title tells more than one of a long body. */
const HALF_LENGTH = 200;
/** Letters of a term and the space behind it, about. */
const TERM_LENGTH = 6;

/** Stands between items of a list, so that a phrase does not reach from one into the next. No text folds to it. */
export const ITEM_BREAK = '\ue000';

/** A field of an entry as it is indexed and scored; folded only when that is asked for. */
export interface FoldedField {
  readonly name: keyof SearchFields;
  readonly weight: number;
  readonly damping: number;
  /** Letters of unspaced script are looked for here. */
  readonly letters: string;
  /** Terms with a space before, between and after; a break between items. */
  readonly terms: string;
  /** Whether there are no letters of other scripts. */
  readonly isLatin: boolean;
  /** The text in small letters, where these are all ASCII: words can be looked for in it as it is. A break between items. */
  readonly plain: string | undefined;
  /** The same line by line: no word goes on in the next. */
  readonly lines: FoldedLines;
}

/** Lines of a text to look for single words in. */
export interface FoldedLines {
  /** Those whose letters are all ASCII, in small letters. */
  readonly plain: string;
  /** Terms of the others with a space before, between and after, if any of them may hold this word; cutting other scripts takes long. */
  readonly othersWith: (word: string) => string;
}

/** The fields of an entry that hold anything. */
export function foldFields(fields: SearchFields): FoldedField[] {
  return FIELD_NAMES.flatMap((name) => {
    const items = [fields[name]].flat();
    return items.some((item) => item !== '') ? [foldedField(name, items)] : [];
  });
}

function foldedField(name: keyof SearchFields, items: readonly string[]): FoldedField {
  const letters = items.join(` ${ITEM_BREAK} `);
  const folded = once(() => items.map(foldTerms));
  const terms = once(
    () =>
      ` ${folded()
        .map((item) => item.terms)
        .join(` ${ITEM_BREAK} `)} `,
  );
  const plain = once(() => (letters.includes(PLAIN_BREAK) ? undefined : foldPunctuated(items.join(PLAIN_BREAK))));
  const lines = once(() => sortedLines(items.join('\n').split('\n')));
  return {
    name,
    weight: FIELD_WEIGHTS[name],
    damping: HALF_LENGTH / (HALF_LENGTH + letters.length / TERM_LENGTH),
    letters,
    get terms() {
      return terms();
    },
    get isLatin() {
      return folded().every((item) => item.isLatin);
    },
    get plain() {
      return plain();
    },
    get lines() {
      return lines();
    },
  };
}

function sortedLines(lines: readonly string[]): FoldedLines {
  const folded = lines.map(foldPunctuated);
  const others = lines.filter((_, index) => folded[index] === undefined);
  const letters = once(() => foldText(withoutInvisible(others.join('\n'))));
  const terms = once(() => ` ${others.map((line) => foldTerms(line).terms).join(' ')} `);
  return {
    plain: folded.filter((line) => line !== undefined).join('\n'),
    othersWith: (word) => (letters().includes(word) ? terms() : ''),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What so many occurrences of a word in a field weigh. */
export function termImpact({ weight, damping }: FoldedField, count: number): number {
  return weight * damping * Math.sqrt(count);
}
