import type { Entry } from '../model/index.ts';
import { jurisdictionName } from './jurisdiction-name.ts';
import type { PackContext } from './pack-context.ts';

/** Who is not a partner of ASEAN: itself and its members. */
const WITHIN = new Set(['ASEAN', 'BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN']);

/**
 * What the partner of each work plan is called, in the pack's language: its own name where a plan has one partner and no other plan
 * has the same; the plan's title otherwise, and where the client has a name of its own for the plan.
 */
export function partnerNames(plans: readonly Entry[], { brief, client }: PackContext): ReadonlyMap<string, string> {
  const own = new Set(client.houseNames?.map(({ entryId }) => entryId));
  const partners = new Map(plans.map((plan) => [plan.id, partnerOf(plan)]));
  const counts = Map.groupBy(partners.values(), (code) => code);
  return new Map(
    plans.map(({ id, title }) => {
      const code = partners.get(id);
      const isPlain = code !== undefined && counts.get(code)?.length === 1 && !own.has(id);
      return [id, isPlain ? jurisdictionName(code, brief.language) : title];
    }),
  );
}

function partnerOf({ jurisdictions }: Entry): string | undefined {
  const [first, ...others] = jurisdictions.filter((code) => !WITHIN.has(code));
  return others.length === 0 ? first : undefined;
}
