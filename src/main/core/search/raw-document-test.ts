import { foldPunctuated, foldText } from './fold-text.ts';
import type { Alternative, QueryUnit } from './parse-query.ts';
import { withoutInvisible } from './segment-words.ts';

/** Words that begin with so many of the same letters are looked for together: most texts have none. */
const SHARED_LETTERS = 4;
const PLAIN = /^[a-z0-9]+$/;

/** Forms of words that begin alike. */
interface Group {
  readonly beginning: string;
  readonly alternatives: Alternative[];
}

/**
 * Makes a test that says of a document's JSON, as it is stored, which forms of the query's words it may hold: never too few, so that
 * only the others need not be parsed. An escape in JSON stands where words are cut, or adds letters before one: neither hides it.
 */
export function createRawDocumentTest(units: readonly QueryUnit[]): (document: string) => Alternative[] {
  const alternatives = units.flatMap((unit) => unit.alternatives);
  const groups = new Map<string, Group>();
  const others: Alternative[] = [];
  for (const one of alternatives) {
    const [first = ''] = one.terms;
    if (one.isLetters || !one.terms.every((term) => PLAIN.test(term))) {
      others.push(one);
      continue;
    }
    const beginning = first.slice(0, SHARED_LETTERS);
    const group = groups.get(beginning) ?? { beginning, alternatives: [] };
    groups.set(beginning, group);
    group.alternatives.push(one);
  }
  return (document) => {
    const plain = foldPunctuated(document);
    const folded = plain ?? foldText(withoutInvisible(document));
    // Other scripts are looked for where there are any.
    const possible = plain === undefined ? [...others] : [];
    for (const { beginning, alternatives: alike } of groups.values()) {
      if (!folded.includes(beginning)) continue;
      for (const one of alike) if (one.terms.every((term) => folded.includes(term))) possible.push(one);
    }
    return possible;
  };
}
