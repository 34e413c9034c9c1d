import { breakLines, type TextLook } from './break-lines.ts';
import type { FlowInline } from './flow.ts';

/** What of a paragraph decides the pages: the numbers of the notes in each of its lines. */
type MeasuredLines = readonly (readonly number[])[];

/** Breaks text into lines that are at most `width` twips wide. */
export type LineMeasurer = (inlines: readonly FlowInline[], look: TextLook, width: number) => MeasuredLines;

export const measureLines: LineMeasurer = (inlines, look, width) =>
  breakLines(inlines, look, width).map(({ notes }) => notes);

/** A measurer that knows again what it measured in this layout and the one before. */
export interface RememberingMeasurer {
  readonly measure: LineMeasurer;
  /** Begins another layout; what the last one did not need is forgotten. */
  readonly startLayout: () => void;
}

/** Of a brief that is typed in one paragraph changes at a time; the others are not broken into lines again. */
export function rememberingMeasurer(): RememberingMeasurer {
  let before = new Map<string, MeasuredLines>();
  let now = new Map<string, MeasuredLines>();
  return {
    measure(inlines, look, width) {
      const { font, size, isBold, isUpperCase = false, hanging = 0 } = look;
      const key = `${font} ${size} ${isBold} ${isUpperCase} ${hanging} ${width} ${JSON.stringify(inlines)}`;
      const known = now.get(key) ?? before.get(key) ?? measureLines(inlines, look, width);
      now.set(key, known);
      return known;
    },
    startLayout() {
      before = now;
      now = new Map();
    },
  };
}
