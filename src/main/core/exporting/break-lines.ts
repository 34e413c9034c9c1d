import { type FontFace, fontFace, isWide } from '../../../shared/typesetting/text-width.ts';
import type { FlowInline } from './flow.ts';

/** How the text of a paragraph looks, as far as that decides where its lines break. */
export interface TextLook {
  readonly font: string;
  readonly isBold: boolean;
  readonly isUpperCase?: boolean;
  /** Size in twips. */
  readonly size: number;
  /** How far the first line begins before the others, in twips. */
  readonly hanging?: number;
}

const SPACE = 0x20;
const BREAKS_AFTER = new Set([...'-–—'].map((sign) => sign.charCodeAt(0)));
/** Size of a footnote's number in the text, as a share of the text's. */
const NOTE_SHARE = 0.65;

/** How a piece of text looks beside the rest of its paragraph. */
export type RunLook = 'plain' | 'bold' | 'italic' | 'bold italic' | 'note' | 'link';

/** A piece of a line that looks one way, from `x` on. Lengths are in twips. */
export interface SetRun {
  readonly text: string;
  readonly look: RunLook;
  readonly x: number;
  readonly width: number;
}

/** A line as it is set: the numbers of its footnotes, and its text where that is asked for. */
export interface SetLine {
  readonly notes: readonly number[];
  readonly runs: readonly SetRun[];
}

/**
 * Breaks text into lines that are at most `width` twips wide, at spaces, after hyphens and dashes, and between characters of
 * scripts that put no space between words.
 * @returns one empty line for no text; the runs of the lines only where `withRuns` is set
 */
export function breakLines(
  inlines: readonly FlowInline[],
  look: TextLook,
  width: number,
  withRuns = false,
): readonly SetLine[] {
  const lines = new Lines(width, withRuns, look.hanging);
  const regular = fontFace(look.font, look.isBold);
  const bold = fontFace(look.font, true);
  for (const inline of inlines) {
    if (inline.type === 'break') lines.breakLine();
    else if (inline.type === 'note') lines.addNote(inline.number, noteWidth(inline.number, regular, look.size));
    else if (inline.type !== 'tab' && inline.type !== 'picture') {
      const face = inline.type === 'text' && inline.bold ? bold : regular;
      lines.addText(wordsOf(inline.text, look), { face, size: look.size, look: runLook(inline) });
    }
  }
  return lines.finish();
}

function wordsOf(text: string, { isUpperCase }: TextLook): string {
  return isUpperCase ? text.toUpperCase() : text;
}

function runLook(inline: FlowInline): RunLook {
  if (inline.type !== 'text' || inline.link !== undefined) return 'link';
  if (inline.bold) return inline.italic ? 'bold italic' : 'bold';
  return inline.italic ? 'italic' : 'plain';
}

function noteWidth(number: number, face: FontFace, size: number): number {
  const digits = String(number);
  return (digits.length * face.widthOf(digits.charCodeAt(0)) * size * NOTE_SHARE) / 1_000;
}

interface Setting {
  readonly face: FontFace;
  readonly size: number;
  readonly look: RunLook;
}

interface OpenPiece {
  readonly text: string;
  readonly look: RunLook;
  readonly width: number;
}

interface FillingLine {
  readonly notes: number[];
  readonly runs: SetRun[];
}

/** Lines as they fill: what is before the last place to break is set, the word after it is still open. */
class Lines {
  private readonly width: number;
  private readonly withRuns: boolean;
  private readonly lines: FillingLine[] = [{ notes: [], runs: [] }];
  private readonly openNotes: number[] = [];
  private readonly openPieces: OpenPiece[] = [];
  private set: number;
  private open = 0;
  /** Where the line begins. */
  private start: number;

  constructor(width: number, withRuns: boolean, hanging = 0) {
    this.width = width;
    this.withRuns = withRuns;
    this.start = -hanging;
    this.set = this.start;
  }

  addText(text: string, { face, size, look }: Setting): void {
    const scale = size / 1_000;
    let from = 0;
    let piece = 0;
    const endPiece = (end: number) => {
      if (this.withRuns && end > from) this.openPieces.push({ text: text.slice(from, end), look, width: piece });
      from = end;
      piece = 0;
    };
    for (let index = 0; index < text.length; index++) {
      const codeUnit = text.charCodeAt(index);
      const width = face.widthOf(codeUnit) * scale;
      if (codeUnit === SPACE) {
        endPiece(index);
        this.closeWord();
        if (this.withRuns) this.append({ text: ' ', look, width }, this.set);
        this.set += width;
        from = index + 1;
        continue;
      }
      if (this.open + width > this.width) {
        endPiece(index);
        this.closeWord();
      }
      this.open += width;
      piece += width;
      if (BREAKS_AFTER.has(codeUnit) || isUnspaced(codeUnit)) {
        endPiece(index + 1);
        this.closeWord();
      }
    }
    endPiece(text.length);
  }

  addNote(number: number, width: number): void {
    this.open += width;
    this.openNotes.push(number);
    if (this.withRuns) this.openPieces.push({ text: String(number), look: 'note', width });
  }

  breakLine(): void {
    this.closeWord();
    this.startLine();
  }

  finish(): readonly SetLine[] {
    this.closeWord();
    return this.lines;
  }

  private closeWord(): void {
    if (this.open > 0 && this.set > this.start && this.set + this.open > this.width) this.startLine();
    let x = this.set;
    for (const piece of this.openPieces.splice(0)) {
      this.append(piece, x);
      x += piece.width;
    }
    this.set += this.open;
    this.open = 0;
    this.lines.at(-1)?.notes.push(...this.openNotes.splice(0));
  }

  private startLine(): void {
    this.lines.push({ notes: [], runs: [] });
    this.start = 0;
    this.set = 0;
  }

  /** Adds to the end of the line, to its last run where that looks the same. */
  private append({ text, look, width }: OpenPiece, x: number): void {
    const runs = this.lines.at(-1)?.runs ?? [];
    const last = runs.at(-1);
    if (last?.look !== look) runs.push({ text, look, x, width });
    else runs[runs.length - 1] = { ...last, text: last.text + text, width: last.width + width };
  }
}

/** Whether a script writes words without spaces: those of East Asia, and Thai, Lao, Burmese and Khmer. */
function isUnspaced(codeUnit: number): boolean {
  const isSoutheastAsian =
    (codeUnit >= 0x0e00 && codeUnit <= 0x0eff) ||
    (codeUnit >= 0x1000 && codeUnit <= 0x109f) ||
    (codeUnit >= 0x1780 && codeUnit <= 0x17ff);
  return isSoutheastAsian || isWide(codeUnit);
}
