import type { Pack, PackBlock, PackInline } from '../../../../shared/pack/pack.ts';
import { blocksIn, inlinesIn } from '../../../../shared/pack/walk-pack.ts';

/** A footnote as the reader meets it. */
export interface NumberedNote extends Pick<Footnote, 'citations' | 'text'> {
  readonly number: number;
}
type Footnote = Extract<PackInline, { type: 'footnote' }>;

interface ContentsLine {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Id of the heading's element. */
  readonly target: string;
}

/** What a pack's pages need to know of the whole: where pages break, the numbers of the footnotes, the headings. */
export interface PackOutline {
  /** Blocks of each stretch between page breaks; none is empty. */
  readonly sheets: readonly (readonly PackBlock[])[];
  readonly notes: readonly NumberedNote[];
  readonly numberOf: ReadonlyMap<PackInline, number>;
  readonly contents: readonly ContentsLine[];
  readonly targetOf: ReadonlyMap<PackBlock, string>;
}

/** Levels of heading the contents list, as in the Word file. */
const CONTENTS_LEVELS = 2;

/** Reads a pack once, in the order it is printed. */
export function outlinePack(pack: Pack): PackOutline {
  const footnotes = [...inlinesIn(pack.blocks)].filter((inline) => inline.type === 'footnote');
  const headings = [...blocksIn(pack.blocks)].filter((block) => block.type === 'heading');
  const targets = headings.map(({ bookmark }, index) => headingTarget(bookmark ?? `heading-${index + 1}`));
  return {
    sheets: sheetsOf(pack.blocks),
    notes: footnotes.map((footnote, index) => ({ ...footnote, number: index + 1 })),
    numberOf: new Map(footnotes.map((footnote, index) => [footnote, index + 1])),
    contents: headings.flatMap(({ level, text }, index) =>
      level <= CONTENTS_LEVELS ? [{ level, text, target: targets[index] ?? '' }] : [],
    ),
    targetOf: new Map(headings.map((heading, index) => [heading, targets[index] ?? ''])),
  };
}

/** Id of the element a bookmark names. */
export function headingTarget(bookmark: string): string {
  return `pack-${bookmark}`;
}

function sheetsOf(blocks: readonly PackBlock[]): PackBlock[][] {
  const sheets: PackBlock[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'page-break') sheets.push([]);
    else sheets.at(-1)?.push(block);
  }
  return sheets.filter((sheet) => sheet.length > 0);
}
