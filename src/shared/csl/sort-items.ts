import { DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES } from './csl-item.ts';
import { plainOutput } from './output.ts';
import { PLAIN_LOOK } from './parse-look.ts';
import { sortableDate } from './render-date.ts';
import { renderElements } from './render-elements.ts';
import { newProgress, type Registered, type Scope } from './scope.ts';
import type { CitationStyle, SortKey, StyleElement } from './style-tree.ts';
import type { Locale } from './terms.ts';
import { variableText } from './variable-text.ts';

/** What is sorted: cites with their items, or entries of the bibliography. */
interface Sorting {
  readonly style: CitationStyle;
  readonly locale: Locale;
  readonly area: Scope['area'];
}

/** Sorts by keys, in the language's order without regard to case; what has no key comes last, what is equal stays as it was. */
export function sortByKeys<T>(
  things: readonly T[],
  keys: readonly SortKey[],
  registeredOf: (thing: T) => Registered,
  sorting: Sorting,
): T[] {
  if (keys.length === 0) return [...things];
  const collator = new Intl.Collator(sorting.locale.language, { sensitivity: 'base' });
  const keyed = things.map((thing) => ({
    thing,
    values: keys.map((key) => sortValue(key, registeredOf(thing), sorting)),
  }));
  return keyed
    .toSorted((one, other) => {
      for (const [index, key] of keys.entries()) {
        const order = compare(one.values[index] ?? '', other.values[index] ?? '', key.isDescending, collator);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ thing }) => thing);
}

function compare(one: string, other: string, isDescending: boolean, collator: Intl.Collator): number {
  if (one === other) return 0;
  if (one === '') return 1;
  if (other === '') return -1;
  const order = collator.compare(one, other);
  return isDescending ? -order : order;
}

function sortValue({ by, names }: SortKey, registered: Registered, sorting: Sorting): string {
  const scope: Scope = { ...sorting, registered, sortNames: names, progress: newProgress() };
  if ('macro' in by) return textOfElements(sorting.style.macros.get(by.macro) ?? [], scope);
  const { variable } = by;
  const { item } = registered;
  if (variable === 'citation-number') return String(registered.citationNumber).padStart(10, '0');
  if (DATE_VARIABLES.has(variable)) return item.dates[variable] === undefined ? '' : sortableDate(item.dates[variable]);
  if (NAME_VARIABLES.has(variable)) return textOfElements([namesElement(variable)], scope);
  const value = variableText(variable, scope)?.replaceAll(/<[^<>]*>/g, '') ?? '';
  return NUMBER_VARIABLES.has(variable)
    ? value.replaceAll(/\d+/g, (digits) => digits.padStart(10, '0'))
    : sortable(value);
}

function textOfElements(elements: readonly StyleElement[], scope: Scope): string {
  const { output } = renderElements(elements, scope);
  return output === undefined ? '' : sortable(plainOutput(output));
}

/** Marks of any kind do not count. */
function sortable(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, '').trim();
}

function namesElement(variable: string): StyleElement {
  return {
    type: 'names',
    look: PLAIN_LOOK,
    variables: [variable],
    name: { options: { form: 'long' }, look: PLAIN_LOOK },
    substitute: [],
  };
}
