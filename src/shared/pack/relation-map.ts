import type { BriefSection } from '../model/index.ts';
import type { PackBlock } from './pack.ts';
import { text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';
import { relationPicture } from './relation-picture.ts';
import { sectionLabels } from './section-labels.ts';

type RelationMapSection = Extract<BriefSection, { readonly kind: 'relation-map' }>;

/** How the printed entries relate to each other, drawn, in a table, or both; nothing where no two do. */
export function relationMap({ heading, shows = 'picture' }: RelationMapSection, context: PackContext): PackBlock[] {
  const { brief, labels, printed } = context;
  const described = relationPicture([...printed.values()], labels.relations, brief.language);
  if (described === undefined) return [];
  return [
    ...(shows === 'table' ? [] : [{ type: 'picture' as const, title: heading, ...described }]),
    ...(shows === 'picture' ? [] : [relationTable(context)]),
  ];
}

/** A row for each way in which an entry relates to others that are printed. */
function relationTable(context: PackContext): PackBlock {
  const { labels, printed, brief } = context;
  const { relationsHeader, descriptions } = sectionLabels(brief.language);
  const rows = [...printed.values()].flatMap((entry) => {
    const within = entry.relations.filter(({ to }) => to !== entry.id && printed.has(to));
    return [...Map.groupBy(within, ({ type }) => type)].map(([type, relations]) => {
      const targets = [...new Set(relations.map(({ to }) => to))].flatMap((id) => printed.get(id) ?? []);
      return [
        [referenceTo(entry, context)],
        [text(labels.relations[type].outgoing)],
        targets.flatMap((target, place) => [
          ...(place === 0 ? [] : [text(labels.separator)]),
          referenceTo(target, context),
        ]),
      ];
    });
  });
  return { type: 'table', purpose: 'relations', description: descriptions.relations, header: relationsHeader, rows };
}
