import type { BriefSection } from '../model/index.ts';
import { type EntryRow, entryRows } from './entry-rows.ts';
import { entrySection } from './entry-section.ts';
import { type ListSection, rememberedSection } from './headed-section.ts';
import type { PackBlock } from './pack.ts';
import { cameFrom, type PackContext } from './pack-context.ts';
import { sectionLabels } from './section-labels.ts';

/** Kinds of sections that stand on page one, in this order. */
export const OPENING = ['bottom-line', 'implications', 'summary'] as const;

/** A block, or a section that is made of the others once they are known. */
type Piece = PackBlock | ListSection;
/** A section, or rows of entries that follow each other: they make one table. */
type Group = BriefSection | { readonly kind: 'rows'; readonly rows: EntryRow[] };

export function isBlock(piece: Piece): piece is PackBlock {
  return 'type' in piece;
}

/** The sections after page one in their order; an entry stands under the text section before it, or under a heading of ours. */
export function chapters(context: PackContext): Piece[] {
  const printed = new Set<string>();
  const pieces: Piece[] = [];
  let hasChapter = false;
  let previous: Group['kind'] | undefined;
  for (const group of groupsOf(context)) {
    const own = piecesOf(group, printed, context);
    if (own.length === 0) continue;
    const isOfEntries = group.kind === 'rows' || group.kind === 'entry';
    if (isOfEntries && !hasChapter) pieces.push(...ownHeading(1, context.labels.inDetail, group, context));
    // Under the heading of an entry a table of others would seem to be its own.
    if (group.kind === 'rows' && previous === 'entry') {
      const { otherEntries } = sectionLabels(context.brief.language);
      pieces.push(...ownHeading(2, otherEntries, group, context));
    }
    hasChapter = isOfEntries || group.kind === 'text';
    previous = group.kind;
    pieces.push(...cameFrom(context, group.kind === 'rows' ? undefined : group.id, own));
  }
  return pieces;
}

function ownHeading(level: 1 | 2, text: string, group: Group, { memory, setting }: PackContext): readonly PackBlock[] {
  const id = group.kind === 'rows' ? group.rows[0]?.section.id : group.id;
  return memory.made(`heading ${level} ${id}`, [setting], () => [{ type: 'heading', level, text }]);
}

function groupsOf({ sections, entries }: PackContext): Group[] {
  const groups: Group[] = [];
  for (const section of sections) {
    if (OPENING.some((kind) => kind === section.kind)) continue;
    if (section.kind !== 'entry' || section.detail !== 'row') {
      groups.push(section);
      continue;
    }
    const entry = entries.get(section.entryId);
    if (entry === undefined) continue;
    const last = groups.at(-1);
    if (last?.kind === 'rows') last.rows.push({ section, entry });
    else groups.push({ kind: 'rows', rows: [{ section, entry }] });
  }
  return groups;
}

/** @param printed ids of the entries printed so far; one is added to it */
function piecesOf(group: Group, printed: Set<string>, context: PackContext): readonly Piece[] {
  switch (group.kind) {
    case 'rows':
      return rowsOf(group.rows, context);
    case 'entry': {
      const entry = context.entries.get(group.entryId);
      if (entry === undefined) return [];
      const isFirst = !printed.has(entry.id);
      printed.add(entry.id);
      const name = `${group.id} ${isFirst}`;
      return context.memory.made(name, [context.setting, group], () => entrySection(group, entry, isFirst, context));
    }
    case 'glossary':
    case 'sources':
      return [group];
    default:
      return rememberedSection(group, context);
  }
}

function rowsOf(rows: readonly EntryRow[], context: PackContext): readonly PackBlock[] {
  const sections = rows.map(({ section }) => section);
  const { memory, setting } = context;
  return memory.made(`rows ${sections[0]?.id}`, [setting, ...sections], () => [entryRows(rows, context)]);
}
