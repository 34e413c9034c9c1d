import { isAbove } from '../markings/highest-marking.ts';
import {
  type BriefSection,
  type Contact,
  DEFAULT_CONTACT_MARKING,
  type Entry,
  type RelationType,
} from '../model/index.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { bold, cellOf, text } from './pack-blocks.ts';
import { type PackContext, type RelatedEntry, referenceTo } from './pack-context.ts';
import { sectionLabels } from './section-labels.ts';
import { waysToReach } from './ways-to-reach.ts';

type WhoIsWhoSection = Extract<BriefSection, { readonly kind: 'who-is-who' }>;

/** A body that is part of everything would fill a page with its row. */
const MAX_NAMED = 4;

interface Group {
  readonly heading: string;
  readonly description: string;
  readonly header: readonly string[];
  readonly rows: readonly PackInline[][][];
}

/** The bodies the pack's entries are or name, their officials and the people the advisor wrote down, and the client's contacts where they are asked for. */
export function whoIsWho(section: WhoIsWhoSection, context: PackContext): PackBlock[] {
  const groups = [bodies(context), people(section, context), contacts(section, context)].filter(
    ({ rows }) => rows.length > 0,
  );
  return groups.flatMap(({ heading, description, header, rows }): PackBlock[] => [
    ...(groups.length > 1 ? [{ type: 'heading' as const, level: 2 as const, text: heading }] : []),
    { type: 'table', purpose: 'who-is-who', description, header, rows },
  ]);
}

function bodies(context: PackContext): Group {
  const labels = sectionLabels(context.brief.language);
  return {
    heading: labels.bodies,
    description: labels.descriptions.bodies,
    header: labels.bodiesHeader,
    rows: bodiesOf(context).map((body) => [
      [referenceTo(body, context)],
      cellOf(body.summary ?? ''),
      partOf(body, context),
    ]),
  };
}

/** Officials, then those the advisor wrote down; where of nobody is said how to reach them, there is no column for it. */
function people({ items }: WhoIsWhoSection, context: PackContext): Group {
  const labels = sectionLabels(context.brief.language);
  const named = items.filter(({ name }) => name.trim() !== '');
  const rows = [
    ...officials(context),
    ...named.map(({ name, role, contact }) => [[bold(name.trim())], cellOf(role), waysToReach(contact)]),
  ];
  const columns = rows.some(([, , contact = []]) => contact.length > 0) ? 3 : 2;
  return {
    heading: labels.people,
    description: labels.descriptions.people,
    header: labels.peopleHeader.slice(0, columns),
    rows: rows.map((cells) => cells.slice(0, columns)),
  };
}

/** Who holds an office of a body that is named here, with where that was read. */
function officials(context: PackContext): PackInline[][][] {
  return bodiesOf(context).flatMap((body) =>
    (body.officials ?? []).map(({ name, office, claimId }) => {
      const citations = body.claims?.find(({ id }) => id === claimId)?.citations ?? [];
      const note: PackInline[] = citations.length === 0 ? [] : [{ type: 'footnote', citations }];
      const title = office.trim() === '' ? [] : [text(`${office.trim()}, `)];
      return [[bold(name.trim())], [...title, referenceTo(body, context), ...note], []];
    }),
  );
}

function contacts(section: WhoIsWhoSection, { brief, client, marking }: PackContext): Group {
  const labels = sectionLabels(brief.language);
  const asked = section.contacts === true ? (client.contacts ?? []) : [];
  const named = asked.filter(
    (contact) => contact.name.trim() !== '' && !isAbove(contact.marking ?? DEFAULT_CONTACT_MARKING, marking),
  );
  return {
    heading: labels.contacts,
    description: labels.descriptions.contacts,
    header: labels.peopleHeader,
    rows: named.map((contact) => [
      [bold(contact.name.trim())],
      cellOf(officeOf(contact)),
      waysToReach(reached(contact)),
    ]),
  };
}

function officeOf({ role, organisation }: Contact): string {
  return [role, organisation]
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join(', ');
}

function reached({ email, phone }: Contact): string {
  return `${email}\n${phone}`;
}

/** Bodies among the printed entries, then those that printed entries name. */
function bodiesOf({ printed, related }: PackContext): RelatedEntry[] {
  const named = [...printed.values()].flatMap((entry) => entry.relations.flatMap(({ to }) => related.get(to) ?? []));
  const all = [...printed.values(), ...named].filter(({ kind }) => kind === 'body');
  return [...new Map(all.map((body) => [body.id, body])).values()];
}

/** What a body does in what the pack is about: "Hosts: …; Publishes: …". One with no such part has an entry itself. */
function partOf(body: Pick<Entry, 'id'>, context: PackContext): PackInline[] {
  const relations = context.incoming.get(body.id) ?? [];
  const { more, ownEntry } = sectionLabels(context.brief.language);
  if (relations.length === 0) return [text(ownEntry)];
  const byType = [...Map.groupBy(relations, ({ type }): RelationType => type)];
  return byType.flatMap(([type, group], line): PackInline[] => [
    ...(line === 0 ? [] : [{ type: 'break' as const }]),
    text(`${context.labels.relations[type].incoming}${context.labels.colon}`),
    ...group
      .slice(0, namedOf(group.length))
      .flatMap(({ entry }, place) => [
        ...(place === 0 ? [] : [text(context.labels.separator)]),
        referenceTo(entry, context),
      ]),
    ...(group.length > namedOf(group.length) ? [text(` ${more(group.length - namedOf(group.length))}`)] : []),
  ]);
}

/** How many of so many are named: "and 1 more" takes as much room as the one. */
function namedOf(count: number): number {
  return count <= MAX_NAMED + 1 ? count : MAX_NAMED;
}
