import { readFileSync, writeFileSync } from 'node:fs';
import { readGlyphs } from './read-glyphs.ts';

/**
 * `node scripts/make-outline-font.ts ARIMO.ttf`: writes the outlines pictures are drawn with where nothing can set text, from the
 * regular face of Arimo (SIL Open Font License), which is as wide as Arial.
 */

/** First and last code points of what is kept: Latin with the marks of Vietnamese and of the languages of Europe, signs, arrows. */
const KEPT: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1b0],
  [0x218, 0x21b],
  [0x300, 0x304],
  [0x306, 0x309],
  [0x31b, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

const [path] = process.argv.slice(2);
if (path === undefined) throw new TypeError('Name the font: node scripts/make-outline-font.ts ARIMO.ttf');
const codePoints = KEPT.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);
const { unitsPerEm, glyphs } = readGlyphs(readFileSync(path), codePoints);
const lines = [...glyphs].map(
  ([codePoint, { width, outline }]) => `    ${JSON.stringify(String.fromCodePoint(codePoint))}: "${width}z${outline}"`,
);
writeFileSync(
  'resources/pictures/arimo-outlines.json',
  `{\n  "unitsPerEm": ${unitsPerEm},\n  "glyphs": {\n${lines.join(',\n')}\n  }\n}\n`,
);
