import { type FoldedField, foldFields } from './folded-fields.ts';
import type { Alternative } from './parse-query.ts';
import type { SearchFields } from './search-fields.ts';
import { letterPairsOf, MAX_TERM_LENGTH, termsOf } from './tokenize-text.ts';

/** The texts of an entry as the index would hold them, made only as far as they are asked for. */
export interface IndexedTexts {
  readonly fields: readonly FoldedField[];
  /** Whether the full-text table would match: what FTS5 says of the entry's row, without the row. */
  has(one: Alternative): boolean;
}

/** @param id the entry's, which is searched with the aliases */
export function indexedTextsOf(id: string, texts: SearchFields): IndexedTexts {
  const fields = foldFields(texts);
  let slug: string | undefined;
  let pairs: string | undefined;
  const inPairs = (terms: string) => {
    const unspaced = fields.filter((field) => field.plain === undefined && !field.isLatin);
    pairs ??= ` ${unspaced.flatMap((field) => letterPairsOf(field.letters)).join(' ')} `;
    return pairs.includes(terms);
  };
  return {
    fields,
    has({ terms, isPrefix, isLetters }) {
      if (isLetters) return inPairs(letterTerms(terms, isPrefix));
      const padded = ` ${terms.join(' ')}${isPrefix ? '' : ' '}`;
      const [first = ''] = terms;
      const isPlainWord = terms.length === 1 && first.length < MAX_TERM_LENGTH;
      const isIn = (field: FoldedField) =>
        isPlainWord && field.plain !== undefined
          ? holdsWord(field.plain, first, isPrefix)
          : (field.plain?.includes(first) ?? true) && field.terms.includes(padded);
      if (fields.some(isIn)) return true;
      slug ??= ` ${termsOf(id)} `;
      return slug.includes(padded) || inPairs(padded);
    },
  };
}

/** Letters of unspaced script as the pairs that stand for them. One alone begins a pair. */
function letterTerms(letters: readonly string[], isPrefix: boolean): string {
  const [first = '', second] = letters;
  if (second === undefined) return ` ${first}`;
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  return ` ${pairs.join(' ')}${isPrefix ? '' : ' '}`;
}

/** Whether a word, or one that begins like it, stands in folded ASCII text. */
function holdsWord(text: string, word: string, isPrefix: boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordCharacter(text, at - 1) && (isPrefix || !isWordCharacter(text, at + word.length))) return true;
  }
  return false;
}

function isWordCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
