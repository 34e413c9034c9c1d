import { plainOutput } from './output.ts';
import { renderElements } from './render-elements.ts';
import { type Distinction, newProgress, type Registered, type Scope } from './scope.ts';
import type { CitationStyle, GivenNameRule } from './style-tree.ts';
import type { Locale } from './terms.ts';

/** What an item has where nothing is to be told apart. */
export const PLAIN_DISTINCTION: Distinction = { addedNames: 0, givenNames: {}, isDisambiguated: false };

const POSITION = { isFirst: true, isIbid: false, isIbidWithLocator: false, isNearNote: false };

/**
 * Tells apart items that would be cited alike, as far as the style wants: by given names, by more names, by what the style
 * prints in such a case, and by a letter after the year.
 * @param items in the order of the bibliography
 * @see the specification, "Disambiguation"
 */
export function distinguishItems(
  items: readonly Registered[],
  style: CitationStyle,
  locale: Locale,
): Map<string, Distinction> {
  const { addNames, addGivenNames, givenNameRule, addYearSuffix } = style.citation;
  const found = new Map(items.map(({ item }) => [item.id, PLAIN_DISTINCTION]));
  const of = ({ item }: Registered) => found.get(item.id) ?? PLAIN_DISTINCTION;
  const keyOf = (registered: Registered, distinction = of(registered)): string =>
    citeText({ ...registered, distinction }, style, locale);
  const alike = () => [...Map.groupBy(items, (item) => keyOf(item)).values()].filter((group) => group.length > 1);

  const givenNames = addGivenNames
    ? globalGivenNames(items, style, locale)
    : new Map<string, Distinction['givenNames']>();
  for (const [id, levels] of givenNames) found.set(id, { ...PLAIN_DISTINCTION, givenNames: levels });
  if (addGivenNames || addNames) for (const group of alike()) tellNames(group);
  for (const group of alike()) tellByCondition(group);
  for (const group of addYearSuffix ? alike() : []) {
    for (const [index, member] of group.entries()) found.set(member.item.id, { ...of(member), yearSuffix: index });
  }
  return found;

  /** Shows more of the names of a group step by step; what does not tell any of them apart is taken back. */
  function tellNames(group: readonly Registered[]): void {
    let open = group;
    const most = addNames ? Math.max(...group.map(longestList)) : 0;
    for (let added = 0; added <= most && open.length > 1; added += 1) {
      const base = open.map((member) => ({ ...of(member), addedNames: added }));
      open = keepIfTelling(open, addGivenNames ? expanded(open, base) : base);
    }
  }

  /** Keeps what was tried where it tells more of them apart; gives those that are still alike. */
  function keepIfTelling(members: readonly Registered[], tried: readonly Distinction[]): readonly Registered[] {
    const keys = members.map((member, index) => keyOf(member, tried[index]));
    if (new Set(keys).size <= new Set(members.map((member) => keyOf(member))).size) return members;
    for (const [index, member] of members.entries()) found.set(member.item.id, tried[index] ?? PLAIN_DISTINCTION);
    return members.filter((_, index) => keys.filter((key) => key === keys[index]).length > 1);
  }

  /** Given names, name by name, as far as they tell more of the group apart. */
  function expanded(group: readonly Registered[], base: readonly Distinction[]): Distinction[] {
    let best = [...base];
    const count = (distinctions: readonly Distinction[]) =>
      new Set(group.map((member, index) => keyOf(member, distinctions[index]))).size;
    const places = givenNameRule.startsWith('primary-name') ? 1 : Math.max(...group.map(longestList));
    for (let place = 0; place < places && count(best) < group.length; place += 1) {
      for (const level of levelsOf(givenNameRule)) {
        const tried = best.map((one) => ({ ...one, givenNames: { ...one.givenNames, [place]: level } }));
        if (count(tried) > count(best)) best = tried;
      }
    }
    return best;
  }

  function tellByCondition(group: readonly Registered[]): void {
    keepIfTelling(
      group,
      group.map((member) => ({ ...of(member), isDisambiguated: true })),
    );
  }
}

function levelsOf(rule: GivenNameRule): readonly (1 | 2)[] {
  return rule.endsWith('-with-initials') ? [1] : [1, 2];
}

function longestList({ item }: Registered): number {
  return Math.max(0, ...Object.values(item.names).map((names) => names.length));
}

/** When an item was read does not tell it from others. */
function citeText(registered: Registered, style: CitationStyle, locale: Locale): string {
  const { accessed: _, ...dates } = registered.item.dates;
  const undated = { ...registered, item: { ...registered.item, dates } };
  const scope: Scope = {
    style,
    locale,
    area: 'citation',
    registered: undated,
    position: POSITION,
    progress: newProgress(),
  };
  const { output } = renderElements(style.citation.elements, scope);
  return output === undefined ? '' : plainOutput(output);
}

/** Given names of people with the same family name, wherever they are cited. */
function globalGivenNames(
  items: readonly Registered[],
  style: CitationStyle,
  locale: Locale,
): Map<string, Distinction['givenNames']> {
  const rule = style.citation.givenNameRule;
  if (rule === 'by-cite') return new Map();
  const firstOnly = rule.startsWith('primary-name');
  const initials = (given: string) => given.replaceAll(/(\p{L})[\p{L}\p{M}'’.]*/gu, '$1').replaceAll(/[\s-]+/g, '');
  const people = items.flatMap(({ item }) => {
    const names = item.names[citedVariable(item, style, locale)] ?? [];
    return (firstOnly ? names.slice(0, 1) : names).map((name, place) => ({ id: item.id, place, name }));
  });
  const found = new Map<string, Distinction['givenNames']>();
  for (const group of Map.groupBy(people, ({ name }) => name.family ?? name.literal ?? '').values()) {
    const givens = new Set(group.map(({ name }) => name.given ?? ''));
    if (givens.size < 2) continue;
    for (const { id, place, name } of group) {
      const sharing = [...givens].filter((given) => initials(given) === initials(name.given ?? ''));
      const level = sharing.length > 1 && !rule.endsWith('-with-initials') ? 2 : 1;
      found.set(id, { ...found.get(id), [place]: level });
    }
  }
  return found;
}

/** Which variable of names a cite begins with. */
function citedVariable(item: Registered['item'], style: CitationStyle, locale: Locale): string {
  const progress = newProgress();
  const registered = { item, citationNumber: 1, distinction: PLAIN_DISTINCTION };
  renderElements(style.citation.elements, {
    style,
    locale,
    area: 'citation',
    registered,
    position: POSITION,
    progress,
  });
  return progress.printed.find((variable) => item.names[variable] !== undefined) ?? 'author';
}
