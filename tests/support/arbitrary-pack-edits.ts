import fc from 'fast-check';
import type { Pack, PackBlock, PackInline } from '../../src/shared/pack/index.ts';
import { inlinesIn } from '../../src/shared/pack/walk-pack.ts';

/** One change to a pack. Places are shares of how many there are, so that they fit any pack. */
interface PackEdit {
  readonly kind: 'remove' | 'move' | 'reword' | 'add' | 'emphasise' | 'cite' | 'rows' | 'cover';
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

/** A few edits, as an advisor makes them between two issues. */
export const arbitraryPackEdits: fc.Arbitrary<PackEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<PackEdit['kind']>('remove', 'move', 'reword', 'add', 'emphasise', 'cite', 'rows', 'cover'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    words: fc.constantFrom('Members agreed to meet in June. ', 'no longer ', 'ไทย', '', '“x” & <y> '),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The pack after edits. It never ends with its contents or a page break, and holds something. */
export function editedPack(pack: Pack, edits: readonly PackEdit[]): Pack {
  const edited = edits.reduce(applied, pack);
  const last = edited.blocks.at(-1)?.type;
  if (last !== undefined && last !== 'contents' && last !== 'page-break') return edited;
  return { ...edited, blocks: [...edited.blocks, paragraphOf('The end.')] };
}

function applied(pack: Pack, edit: PackEdit): Pack {
  const { blocks } = pack;
  const place = Math.floor(edit.at * blocks.length);
  const other = Math.floor(edit.to * blocks.length);
  const block = blocks[place];
  switch (edit.kind) {
    case 'cover':
      return { ...pack, cover: { ...pack.cover, title: `${edit.words}${pack.cover.title}`, date: '2026-06-30' } };
    case 'add':
      return { ...pack, blocks: blocks.toSpliced(place, 0, paragraphOf(`${edit.words} added`)) };
    case 'remove':
      return block === undefined ? pack : { ...pack, blocks: blocks.toSpliced(place, 1) };
    case 'move':
      if (block === undefined || block.type === 'contents') return pack;
      return { ...pack, blocks: blocks.toSpliced(place, 1).toSpliced(other, 0, block) };
    case 'rows':
      if (block?.type !== 'table' || block.rows.length < 2) return pack;
      return {
        ...pack,
        blocks: blocks.with(place, {
          ...block,
          rows: block.rows.toSpliced(Math.floor(edit.to * block.rows.length), 1),
        }),
      };
    default:
      return withInline(pack, edit);
  }
}

/** Changes one of all inlines, wherever it is. */
function withInline(pack: Pack, edit: PackEdit): Pack {
  const all = [...inlinesIn(pack.blocks)];
  const chosen = all[Math.floor(edit.at * all.length)];
  if (chosen === undefined) return pack;
  const change = (value: unknown): unknown => {
    if (value === chosen) return changedInline(chosen, edit);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  };
  return { ...pack, blocks: change(pack.blocks) as PackBlock[] };
}

function changedInline(inline: PackInline, { kind, to, words }: PackEdit): PackInline {
  if (inline.type === 'footnote')
    return { ...inline, citations: [{ sourceId: 's', paragraph: 1 + Math.floor(to * 9) }] };
  if (inline.type !== 'text') return inline;
  if (kind === 'emphasise') return { type: 'text', text: inline.text, bold: true };
  const at = Math.floor(to * inline.text.length);
  return { ...inline, text: `${inline.text.slice(0, at)}${words}${inline.text.slice(at + words.length)}` };
}

function paragraphOf(words: string): PackBlock {
  return { type: 'paragraph', role: 'body', inlines: [{ type: 'text', text: words }] };
}
