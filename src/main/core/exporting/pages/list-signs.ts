import { BULLET_LIST, BULLET_SIGNS } from '../docx-numbering.ts';
import type { FlowNumbering } from '../flow.ts';

/** Gives the sign of each item in reading order, as the numbering part of the document makes Word write it. */
export function listSigns(): (numbering: FlowNumbering) => string {
  const counts = new Map<string, number>();
  return ({ id, level }) => {
    if (id === BULLET_LIST) return BULLET_SIGNS[level % 3] ?? '•';
    const key = `${id} ${level}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${[String(count), letters(count), roman(count)][level % 3]}.`;
  };
}

/** 1 is a, 27 is aa, as Word counts. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(count: number): string {
  let rest = count;
  let written = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}
