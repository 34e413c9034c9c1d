import type { Claim, Entry } from '../model/index.ts';
import type { Disagreement, DisagreementSide } from './disagreement.ts';
import { isMorePreciseDate, normaliseValue } from './normalise-value.ts';

/**
 * Finds the fields of an entry that its claims set to values which cannot all be right.
 *
 * Values are compared as `normaliseValue` writes the claim's `normalisedValue` or, without one, its `value`. A date that is
 * only more precise than another agrees with it. Claims that set no field, or set it to nothing, take no part.
 * @returns one disagreement a field, in the order in which the fields first appear, with the analyst's wording if there is one
 */
export function findDisagreements(entry: Pick<Entry, 'claims' | 'wordings'>): Disagreement[] {
  const disagreements: Disagreement[] = [];
  for (const [field, claims] of Map.groupBy(entry.claims, (claim) => claim.field)) {
    if (field === undefined) continue;
    const sides = sidesOf(claims);
    if (sides.length < 2) continue;
    const wording = entry.wordings.find((chosen) => chosen.field === field)?.wording;
    disagreements.push({ field, sides, ...(wording === undefined ? {} : { wording }) });
  }
  return disagreements;
}

/** Groups claims by what they say. A date given less precisely joins the first side it agrees with. */
function sidesOf(claims: readonly Claim[]): DisagreementSide[] {
  const valued = claims.flatMap((claim) => {
    const normalised = normaliseValue(claim.normalisedValue ?? claim.value ?? '');
    return claim.value === undefined || normalised === '' ? [] : [{ claim, value: claim.value, normalised }];
  });
  const distinct = new Set(valued.map(({ normalised }) => normalised));
  const sideNames = [...distinct].filter((name) => ![...distinct].some((other) => isMorePreciseDate(other, name)));
  const sideOf = (value: string) => sideNames.find((name) => name === value || isMorePreciseDate(name, value)) ?? value;
  return [...Map.groupBy(valued, ({ normalised }) => sideOf(normalised)).values()].flatMap((group) =>
    group.slice(0, 1).map(({ value }) => ({ value, claims: group.map(({ claim }) => claim) })),
  );
}
