import { type FontFace, fontFace, isWide } from '../../../shared/typesetting/text-width.ts';
import type { FlowInline } from './flow.ts';

/** How the text of a paragraph looks, as far as that decides where its lines break. */
export interface TextLook {
  readonly font: string;
  readonly isBold: boolean;
  /** Size in twips. */
  readonly size: number;
}

const SPACE = 0x20;
const BREAKS_AFTER = new Set([...'-–—'].map((sign) => sign.charCodeAt(0)));
/** Size of a footnote's number in the text, as a share of the text's. */
const NOTE_SHARE = 0.65;

/**
 * Breaks text into lines that are at most `width` twips wide, at spaces, after hyphens and dashes, and between characters of
 * scripts that put no space between words.
 * @returns the numbers of the footnotes on each line; one empty line for no text
 */
export function breakLines(inlines: readonly FlowInline[], look: TextLook, width: number): number[][] {
  const lines = new Lines(width);
  const regular = fontFace(look.font, look.isBold);
  const bold = fontFace(look.font, true);
  for (const inline of inlines) {
    if (inline.type === 'break') lines.breakLine();
    else if (inline.type === 'note') lines.addNote(inline.number, noteWidth(inline.number, regular, look.size));
    else if (inline.type !== 'tab' && inline.type !== 'picture') {
      lines.addText(inline.text, inline.type === 'text' && inline.bold ? bold : regular, look.size);
    }
  }
  return lines.finish();
}

function noteWidth(number: number, face: FontFace, size: number): number {
  const digits = String(number);
  return (digits.length * face.widthOf(digits.charCodeAt(0)) * size * NOTE_SHARE) / 1_000;
}

/** Lines as they fill: what is before the last place to break is set, the word after it is still open. */
class Lines {
  private readonly width: number;
  private readonly notes: number[][] = [[]];
  private readonly openNotes: number[] = [];
  private set = 0;
  private open = 0;

  constructor(width: number) {
    this.width = width;
  }

  addText(text: string, face: FontFace, size: number): void {
    const scale = size / 1_000;
    for (let index = 0; index < text.length; index++) {
      const codeUnit = text.charCodeAt(index);
      const width = face.widthOf(codeUnit) * scale;
      if (codeUnit === SPACE) {
        this.closeWord();
        this.set += width;
        continue;
      }
      if (this.open + width > this.width) this.closeWord();
      this.open += width;
      if (BREAKS_AFTER.has(codeUnit) || isUnspaced(codeUnit)) this.closeWord();
    }
  }

  addNote(number: number, width: number): void {
    this.open += width;
    this.openNotes.push(number);
  }

  breakLine(): void {
    this.closeWord();
    this.notes.push([]);
    this.set = 0;
  }

  finish(): number[][] {
    this.closeWord();
    return this.notes;
  }

  private closeWord(): void {
    if (this.open > 0 && this.set > 0 && this.set + this.open > this.width) {
      this.notes.push([]);
      this.set = 0;
    }
    this.set += this.open;
    this.open = 0;
    this.notes.at(-1)?.push(...this.openNotes.splice(0));
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
