import type { Output } from './output.ts';
import type { Display, Font } from './style-tree.ts';
import type { Locale } from './terms.ts';

/** A run of printed text in one font. */
export interface CitationRun {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  readonly smallCaps?: true;
  readonly underline?: true;
  readonly raised?: 'super' | 'sub';
  readonly href?: string;
}

/** Runs that stand in one block of an entry. */
export interface CitationBlock {
  readonly display?: Display;
  readonly runs: readonly CitationRun[];
}

interface Segment {
  text: string;
  readonly font: Omit<CitationRun, 'text'>;
  readonly mark?: 'open' | 'close';
  /** A closing mark of the style's own takes in the full stop or comma after it. */
  readonly takesIn?: true;
  readonly display?: Display;
}

/** What remains of two marks that meet; a mark that meets itself stands once. */
const MEETING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '!': { '.': '!', '?': '!?', ':': '!', ',': '!,', ';': '!;' },
  '?': { '!': '?!', '.': '?', ':': '?', ',': '?,', ';': '?;' },
  ':': { '!': '!', '?': '?', '.': ':', ',': ':,', ';': ':;' },
  '.': { '!': '.!', '?': '.?', ':': '.:', ',': '.,', ';': '.;' },
  ',': { '!': ',!', '?': ',?', ':': ',:', '.': ',.', ';': ',;' },
  ';': { '!': '!', '?': '?', ':': ';', '.': ';', ',': ';,' },
};

/**
 * Sets an output as runs of text: marks of quotation by depth, fonts that turn back within their own kind, one space and one
 * mark where two meet, full stops and commas within the quotation where the language wants them there.
 */
export function setText(output: Output, locale: Locale): CitationRun[] {
  return setBlocks(output, locale).flatMap(({ runs }) => runs);
}

/** As `setText`, in the blocks that the style divides an entry into. */
export function setBlocks(output: Output, locale: Locale): CitationBlock[] {
  const segments = meet(segmentsOf(output, locale), locale.punctuationInQuote);
  const blocks: { display?: Display; runs: CitationRun[] }[] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    const { text, font, display } = segment;
    if (text === '') continue;
    if (blocks.length === 0 || display !== last?.display)
      blocks.push({ ...(display === undefined ? {} : { display }), runs: [] });
    const runs = blocks.at(-1)?.runs ?? [];
    const previous = runs.at(-1);
    if (previous !== undefined && sameFont(previous, font))
      runs[runs.length - 1] = { ...previous, text: previous.text + text };
    else runs.push({ text, ...font });
    last = segment;
  }
  return blocks;
}

function sameFont({ text: _, ...font }: CitationRun, other: Omit<CitationRun, 'text'>): boolean {
  return JSON.stringify(font) === JSON.stringify(other);
}

/** Where a part of the output stands. */
interface Place {
  readonly font: Font;
  /** Marks of quotation around it. */
  readonly depth: number;
  readonly display?: Display;
}

function segmentsOf(part: Output, locale: Locale, place: Place = { font: {}, depth: 0 }): Segment[] {
  const { display } = place;
  const shown = display === undefined ? {} : { display };
  if (part.kind === 'text') {
    const { text, href } = part;
    return [{ text, font: { ...runFont(place.font), ...(href === undefined ? {} : { href }) }, ...shown }];
  }
  const inner: Place = {
    ...place,
    font: fontWithin(place.font, part.font, part.flips === true),
    ...(part.display === undefined ? {} : { display: part.display }),
  };
  if (part.quotes === undefined) return part.children.flatMap((child) => segmentsOf(child, locale, inner));
  const [open, close] = marksAt(place.depth, locale);
  const quoted = { font: runFont(inner.font), ...(inner.display === undefined ? {} : { display: inner.display }) };
  return [
    { ...quoted, text: open, mark: 'open' },
    ...part.children.flatMap((child) => segmentsOf(child, locale, { ...inner, depth: place.depth + 1 })),
    { ...quoted, text: close, mark: 'close', ...(part.quotes === 'style' ? { takesIn: true as const } : {}) },
  ];
}

function marksAt(depth: number, locale: Locale): [string, string] {
  const kind = depth % 2 === 0 ? '' : 'inner-';
  return [locale.term(`open-${kind}quote`)?.single ?? '“', locale.term(`close-${kind}quote`)?.single ?? '”'];
}

function fontWithin(outer: Font, own: Font | undefined, flips: boolean): Font {
  if (own === undefined) return outer;
  if (!flips) return { ...outer, ...own };
  const flipped = Object.entries(own).filter(([kind, value]) => outer[kind as keyof Font] === value);
  return { ...outer, ...own, ...Object.fromEntries(flipped.map(([kind]) => [kind, undefined])) };
}

function runFont({ style, weight, variant, decoration, align }: Font): Omit<CitationRun, 'text'> {
  return {
    ...(style === 'italic' || style === 'oblique' ? { italic: true as const } : {}),
    ...(weight === 'bold' ? { bold: true as const } : {}),
    ...(variant === 'small-caps' ? { smallCaps: true as const } : {}),
    ...(decoration === 'underline' ? { underline: true as const } : {}),
    ...(align === 'sup' ? { raised: 'super' as const } : {}),
    ...(align === 'sub' ? { raised: 'sub' as const } : {}),
  };
}

/** Lets the segments meet: what stands double at a border is said once. */
function meet(segments: readonly Segment[], punctuationInQuote: boolean): Segment[] {
  const set: Segment[] = [];
  for (const segment of segments) {
    const previous = set.findLast(({ text }) => text !== '');
    if (previous?.text.endsWith(' ') && segment.text.startsWith(' ')) segment.text = segment.text.slice(1);
    if (previous !== undefined && /^[.,;:!?]/.test(segment.text)) meetMark(set, previous, segment, punctuationInQuote);
    set.push(segment);
  }
  return set;
}

function meetMark(set: readonly Segment[], previous: Segment, segment: Segment, punctuationInQuote: boolean): void {
  if (previous.mark === 'close') meetQuotation(set, previous, segment, punctuationInQuote);
  else meetText(previous, segment);
}

function meetQuotation(set: readonly Segment[], close: Segment, segment: Segment, punctuationInQuote: boolean): void {
  const mark = segment.text.charAt(0);
  const quoted = set.findLast(({ text, mark: kind }) => text !== '' && kind !== 'close');
  if (quoted === undefined || quoted.mark === 'open') return;
  if (punctuationInQuote && close.takesIn && /[.,!?]/.test(mark)) {
    const taken: Segment = { ...segment, text: mark };
    meetText(quoted, taken);
    quoted.text += taken.text;
    segment.text = segment.text.slice(1);
  } else if (mark === '.' && /[.!?]$/.test(quoted.text)) segment.text = segment.text.slice(1);
}

/** What is left of the two marks: the first stays where it was, the second in its own font. */
function meetText(previous: Segment, segment: Segment): void {
  const last = previous.text.charAt(previous.text.length - 1);
  const mark = segment.text.charAt(0);
  const both = last === mark ? last : (MEETING[last]?.[mark] ?? last + mark);
  if (both.length > 1) return;
  if (both === last) segment.text = segment.text.slice(1);
  else previous.text = previous.text.slice(0, -1);
}
