import type { Entry, RelationType } from '../model/index.ts';
import type { RelationKind, RelationMapPicture } from '../pictures/index.ts';
import type { PackLabels } from './labels.ts';
import type { PackLanguage } from './pack-language.ts';
import { type PictureLabels, pictureLabels } from './picture-labels.ts';
import type { DescribedPicture } from './timeline-picture.ts';

/** More rows than this do not fit on a page of Letter size with their heading. */
const MAX_NODES = 28;

const KINDS: Readonly<Record<RelationType, RelationKind>> = {
  'part-of': 'structure',
  'adopted-at': 'structure',
  'hosted-by': 'structure',
  'published-by': 'structure',
  'led-by': 'structure',
  'supported-by': 'structure',
  implements: 'structure',
  addresses: 'structure',
  involves: 'structure',
  follows: 'sequence',
  precedes: 'sequence',
  'builds-on': 'sequence',
  'competes-with': 'other',
  'related-to': 'other',
};

interface FoundLink {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
}

type RelatedEntry = Pick<Entry, 'id' | 'title' | 'relations'>;

/**
 * The relations between entries as a picture; of more entries than can be drawn those with the most relations, the earlier given first.
 * @returns `undefined` where no two of them are related
 */
export function relationPicture(
  entries: readonly RelatedEntry[],
  relationLabels: PackLabels['relations'],
  language: PackLanguage,
): DescribedPicture<RelationMapPicture> | undefined {
  const { relationMap: labels } = pictureLabels(language);
  const all = linksAmong(entries);
  const degrees = degreesOf(all);
  const related = entries.filter(({ id }) => degrees.has(id));
  if (related.length === 0) return undefined;
  const drawn = mostRelated(related, degrees);
  const places = new Map(drawn.map(({ id }, place) => [id, place]));
  const links = all.flatMap(({ from, to, type }) => {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined) return [];
    return [{ from: start, to: end, label: relationLabels[type].outgoing, kind: KINDS[type] }];
  });
  const picture: RelationMapPicture = {
    type: 'relation-map',
    nodes: drawn.map(({ title }) => ({ label: title })),
    links,
    legend: labels.kinds,
    ...(related.length > drawn.length ? { remark: labels.remark(drawn.length, related.length) } : {}),
  };
  return { picture, description: description(picture, labels) };
}

/** Every relation of one of the entries to another, each once. */
function linksAmong(entries: readonly RelatedEntry[]): FoundLink[] {
  const ids = new Set(entries.map(({ id }) => id));
  const found = new Map<string, FoundLink>();
  for (const { id: from, relations } of entries) {
    for (const { type, to } of relations) {
      if (to !== from && ids.has(to)) found.set(`${from} ${type} ${to}`, { from, to, type });
    }
  }
  return [...found.values()];
}

function degreesOf(links: readonly FoundLink[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const id of links.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

function mostRelated(entries: readonly RelatedEntry[], degrees: ReadonlyMap<string, number>): readonly RelatedEntry[] {
  if (entries.length <= MAX_NODES) return entries;
  const degreeOf = ({ id }: RelatedEntry) => degrees.get(id) ?? 0;
  const chosen = new Set(entries.toSorted((one, other) => degreeOf(other) - degreeOf(one)).slice(0, MAX_NODES));
  return entries.filter((entry) => chosen.has(entry));
}

/** How many there are, then every entry with what it relates to. */
function description({ nodes, links, remark }: RelationMapPicture, labels: PictureLabels['relationMap']): string {
  const sentences = nodes.flatMap(({ label }, place) => {
    const own = Map.groupBy(
      links.filter(({ from }) => from === place),
      (link) => link.label,
    );
    const parts = [...own].map(
      ([relation, group]) => `${relation}: ${group.map(({ to }) => nodes[to]?.label).join(', ')}`,
    );
    return parts.length === 0 ? [] : [`${label} – ${parts.join('; ')}.`];
  });
  const list = [...sentences, ...(remark === undefined ? [] : [remark])].join(' ');
  return labels.describe({ entries: nodes.length, relations: links.length }, list);
}
