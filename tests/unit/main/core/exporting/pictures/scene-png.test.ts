import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { outlinedWidth } from '../../../../../../src/main/core/exporting/pictures/outline-font.ts';
import { paletteOf } from '../../../../../../src/main/core/exporting/pictures/palette.ts';
import { scenePng } from '../../../../../../src/main/core/exporting/pictures/scene-png.ts';
import { builtInLook } from '../../../../../../src/main/core/exporting/template.ts';
import { timelinePicture } from '../../../../../../src/shared/pack/timeline-picture.ts';
import { textWidth } from '../../../../../../src/shared/pictures/fit-text.ts';
import { drawPicture, rectangle, type Scene, type Shape } from '../../../../../../src/shared/pictures/index.ts';

const palette = paletteOf(builtInLook('standard'));
const sceneOf = (...shapes: Shape[]): Scene => ({ width: 20, height: 10, shapes });
const word = (text: string): Shape => ({ type: 'text', text, at: [1, 8], anchor: 'start', size: 8, fill: 'ink' });

/** Colours of a picture, RRGGBB, row by row. */
function pixelsOf(png: Uint8Array): string[][] {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    chunks.set(new TextDecoder().decode(png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const palettes = Buffer.from(chunks.get('PLTE') ?? []);
  const data = inflateSync(chunks.get('IDAT') ?? new Uint8Array());
  const width = view.getUint32(16);
  return Array.from({ length: view.getUint32(20) }, (_, row) =>
    [...data.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))].map((index) =>
      palettes.toString('hex', index * 3, index * 3 + 3).toUpperCase(),
    ),
  );
}

describe('a picture as PNG', () => {
  it('has four pixels for a square point, filled in the colour of the look', () => {
    const rows = pixelsOf(
      scenePng(sceneOf({ type: 'polygon', points: rectangle(2, 3, 5, 4), fill: 'accent' }), palette),
    );
    expect([rows.length, rows[0]?.length]).toEqual([20, 40]);
    const filled = rows.flat().filter((colour) => colour === palette.accent);
    expect(filled).toHaveLength(10 * 8);
    expect([rows[6]?.[4], rows[6]?.[3], rows[13]?.[13], rows[14]?.[13]]).toEqual([
      palette.accent,
      'FFFFFF',
      palette.accent,
      'FFFFFF',
    ]);
  });

  it('fades an edge that goes through a pixel', () => {
    const rows = pixelsOf(
      scenePng(sceneOf({ type: 'polygon', points: rectangle(2.25, 3, 5, 4), fill: 'ink' }), palette),
    );
    const edge = Number.parseInt(rows[8]?.[4]?.slice(0, 2) ?? '', 16);
    expect(edge).toBeGreaterThan(0x80);
    expect(edge).toBeLessThan(0xa0);
  });

  const drawn = (text: string) => pixelsOf(scenePng(sceneOf(word(text)), palette));
  const inkOf = (text: string) =>
    drawn(text)
      .flat()
      .filter((colour) => colour !== 'FFFFFF').length;

  it('has letters with marks', () => {
    expect(inkOf('ệ')).toBeGreaterThan(inkOf('e'));
    expect(drawn('e\u0302\u0323')).toEqual(drawn('ệ'));
    expect(inkOf(' ')).toBe(0);
  });

  it.each(['กรอบ คลาวด์', 'ក្របខណ្ឌ', '数字', 'မြန်မာ'])('says by an ellipsis that it has no letters for %s', (text) => {
    expect(drawn(text)).toEqual(drawn('…'));
    expect(drawn(`9 ${text}`)).toEqual(drawn('9 …'));
  });

  it('leaves the hole of a letter open', () => {
    const rows = pixelsOf(scenePng(sceneOf({ ...word('O'), size: 12, at: [0, 9.5] } as Shape), palette));
    const middle = rows[11] ?? [];
    expect(middle[9]).toBe('FFFFFF');
    expect(middle.some((colour) => colour === palette.ink)).toBe(true);
  });

  it('sets text as wide as the font it stands for', () => {
    for (const text of ['15–16 January 2026 · Adopted', 'Nghị quyết về “dữ liệu”', '(ASEAN) 100 %']) {
      expect(outlinedWidth(text, 10) / textWidth(text, 10)).toBeCloseTo(1, 1.5);
    }
  });

  it('draws dashes to their end, whatever their lengths', () => {
    const line: Shape = {
      type: 'line',
      points: [
        [0, 5],
        [20, 5],
      ],
      stroke: 'ink',
      width: 1,
      dash: [1.2, 1.8],
    };
    const row = pixelsOf(scenePng(sceneOf(line), palette))[10] ?? [];
    const inked = row.filter((colour) => colour === palette.ink).length;
    expect(inked / row.length).toBeGreaterThan(0.2);
    expect(inked / row.length).toBeLessThan(0.5);
  });

  it('is the same picture on every machine', () => {
    const described = timelinePicture(
      [
        {
          title: 'Tuyên bố số Hà Nội',
          milestones: [
            { date: '2026-01-15', end: '2026-01-16', precision: 'day', label: 'Adopted' },
            { date: '2027-01', precision: 'month', label: 'First review' },
          ],
        },
      ],
      '2026-02-02',
      'en',
    );
    if (described === undefined) throw new Error('There is no timeline.');
    const png = scenePng(drawPicture(described.picture, 453), palette);
    expect(createHash('sha256').update(pixelsOf(png).join('\n')).digest('hex')).toBe(
      'e5e00a867f9179dfe0ab81a67cdd5205a1e548f3705d26a223a6260f58e442d2',
    );
  });
});
