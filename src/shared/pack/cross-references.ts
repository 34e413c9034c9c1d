import type { Entry, RelationType } from '../model/index.ts';
import { FACT_RELATIONS } from './facts-table.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { bold, text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';

interface Link {
  readonly label: string;
  readonly entry: Entry;
}

/** The other entries of the pack that an entry relates to, or that relate to it, by how they do; each named once. */
export function crossReferences(entry: Entry, context: PackContext): PackBlock[] {
  const links = uniqueByEntry([...outgoing(entry, context), ...incoming(entry, context)], entry.id);
  if (links.length === 0) return [];
  const groups = [...Map.groupBy(links, (link) => link.label)];
  const inlines = groups.flatMap(([label, group], index): PackInline[] => [
    bold(`${index === 0 ? '' : ' '}${label}${context.labels.colon}`),
    ...group.flatMap((link, place): PackInline[] => [
      ...(place === 0 ? [] : [text(context.labels.separator)]),
      referenceTo(link.entry, context),
    ]),
    text(context.labels.stop),
  ]);
  return [{ type: 'paragraph', role: 'note', inlines }];
}

function outgoing(entry: Entry, context: PackContext): Link[] {
  return entry.relations
    .filter(({ type }) => !isFact(type))
    .flatMap(({ type, to }) => {
      const target = context.printed.get(to);
      return target === undefined ? [] : [{ label: context.labels.relations[type].outgoing, entry: target }];
    });
}

function incoming(entry: Entry, context: PackContext): Link[] {
  return (context.incoming.get(entry.id) ?? []).map(({ type, entry: other }) => ({
    label: context.labels.relations[type].incoming,
    entry: other,
  }));
}

function isFact(type: RelationType): boolean {
  return FACT_RELATIONS.includes(type);
}

function uniqueByEntry(links: readonly Link[], self: string): Link[] {
  const seen = new Set([self]);
  return links.filter((link) => !seen.has(link.entry.id) && seen.add(link.entry.id));
}
