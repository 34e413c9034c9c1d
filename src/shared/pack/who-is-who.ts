import type { BriefSection, Entry, RelationType } from '../model/index.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { bold, cellOf, text } from './pack-blocks.ts';
import { type PackContext, type RelatedEntry, referenceTo } from './pack-context.ts';
import { sectionLabels } from './section-labels.ts';
import { waysToReach } from './ways-to-reach.ts';

type WhoIsWhoSection = Extract<BriefSection, { readonly kind: 'who-is-who' }>;

/** A body that is part of everything would fill a page with its row. */
const MAX_NAMED = 4;

/** The bodies the pack's entries are or name, then the people the advisor wrote down. */
export function whoIsWho({ items }: WhoIsWhoSection, context: PackContext): PackBlock[] {
  const labels = sectionLabels(context.brief.language);
  const bodies = bodiesOf(context);
  const people = items.filter(({ name }) => name.trim() !== '');
  const isBoth = bodies.length > 0 && people.length > 0;
  const heading = (words: string): PackBlock[] => (isBoth ? [{ type: 'heading', level: 2, text: words }] : []);
  return [
    ...(bodies.length === 0
      ? []
      : [
          ...heading(labels.bodies),
          table(
            labels.bodiesHeader,
            labels.descriptions.bodies,
            bodies.map((body) => [
              [referenceTo(body, context)],
              cellOf(body.summary ?? ''),
              partOf(body, context, labels.noPart),
            ]),
          ),
        ]),
    ...(people.length === 0
      ? []
      : [
          ...heading(labels.people),
          table(
            labels.peopleHeader,
            labels.descriptions.people,
            people.map(({ name, role, contact }) => [[bold(name.trim())], cellOf(role), waysToReach(contact)]),
          ),
        ]),
  ];
}

function table(header: readonly string[], description: string, rows: readonly PackInline[][][]): PackBlock {
  return { type: 'table', purpose: 'who-is-who', description, header, rows };
}

/** Bodies among the printed entries, then those that printed entries name. */
function bodiesOf({ printed, related }: PackContext): RelatedEntry[] {
  const named = [...printed.values()].flatMap((entry) => entry.relations.flatMap(({ to }) => related.get(to) ?? []));
  const all = [...printed.values(), ...named].filter(({ kind }) => kind === 'body');
  return [...new Map(all.map((body) => [body.id, body])).values()];
}

/** What a body does in what the pack is about: "Hosts: …; Publishes: …". */
function partOf(body: Pick<Entry, 'id'>, context: PackContext, otherwise: string): PackInline[] {
  const relations = context.incoming.get(body.id) ?? [];
  if (relations.length === 0) return [text(otherwise)];
  const byType = [...Map.groupBy(relations, ({ type }): RelationType => type)];
  return byType.flatMap(([type, group], line): PackInline[] => [
    ...(line === 0 ? [] : [{ type: 'break' as const }]),
    text(`${context.labels.relations[type].incoming}${context.labels.colon}`),
    ...group
      .slice(0, MAX_NAMED)
      .flatMap(({ entry }, place) => [
        ...(place === 0 ? [] : [text(context.labels.separator)]),
        referenceTo(entry, context),
      ]),
    ...(group.length > MAX_NAMED
      ? [text(` ${sectionLabels(context.brief.language).more(group.length - MAX_NAMED)}`)]
      : []),
  ]);
}
