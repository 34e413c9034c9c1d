import type { Pack } from '../../src/shared/pack/index.ts';

/** Several packs as one, one after the other, with every bookmark and source still its own. @throws Error where there is none */
export function joinPacks(packs: readonly Pack[]): Pack {
  const apart = packs.map((pack, index) => named(pack, `${index}-`) as Pack);
  const [first] = apart;
  if (first === undefined) throw new Error('There is no pack to join.');
  return {
    ...first,
    blocks: apart.flatMap(({ blocks }) => blocks),
    sources: apart.flatMap(({ sources }, index) =>
      sources.map((source) => ({ ...source, id: `${index}-${source.id}` })),
    ),
  };
}

/** A value with a prefix before every name of a bookmark and every id of a source that is cited. */
function named(value: unknown, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => named(inner, prefix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isName = (key === 'bookmark' || key === 'sourceId') && typeof inner === 'string';
      return [key, isName ? `${prefix}${inner}` : named(inner, prefix)];
    }),
  );
}
