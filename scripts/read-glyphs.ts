/** A point of an outline; one that is not on the curve steers it. */
interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

/**
 * A glyph. Its outline is contours parted by `z`, each points `x y` in font units, upwards; one after a `q` steers the quadratic curve
 * to the point after it.
 */
export interface Glyph {
  readonly width: number;
  readonly outline: string;
}

/**
 * The glyphs of a TrueType font for code points, as far as it has them.
 * @throws TypeError where the font has no map of Unicode's first plane
 * @see https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function readGlyphs(
  file: Buffer,
  codePoints: readonly number[],
): { readonly unitsPerEm: number; readonly glyphs: ReadonlyMap<number, Glyph> } {
  const tables = tablesOf(file);
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  const [head, glyf, loca, hmtx] = [table('head'), table('glyf'), table('loca'), table('hmtx')];
  const isLong = head.readInt16BE(50) === 1;
  const offsetOf = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const metrics = table('hhea').readUInt16BE(34);
  const widthOf = (glyph: number) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
  const contoursOf = (glyph: number): OutlinePoint[][] => {
    const data = glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
    if (data.length === 0) return [];
    return data.readInt16BE(0) >= 0 ? simpleContours(data) : composedContours(data, contoursOf);
  };
  const glyphOf = characterMap(table('cmap'));
  const glyphs = new Map<number, Glyph>();
  for (const codePoint of codePoints) {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) continue;
    glyphs.set(codePoint, { width: widthOf(glyph), outline: contoursOf(glyph).map(written).join('z') });
  }
  return { unitsPerEm: head.readUInt16BE(18), glyphs };
}

function tablesOf(file: Buffer): Map<string, Buffer> {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const start = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12))] as const;
    }),
  );
}

/** Glyphs by code points. @see https://learn.microsoft.com/typography/opentype/spec/cmap — format 4 */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4)),
  );
  const map = tables.find((one) => one.readUInt16BE(0) === 4);
  if (map === undefined) throw new TypeError('The font has no map of Unicode’s first plane.');
  const segments = map.readUInt16BE(6) / 2;
  const field = (part: number, segment: number) => 14 + part * segments * 2 + (part > 0 ? 2 : 0) + segment * 2;
  return (codePoint) => {
    for (let segment = 0; segment < segments; segment++) {
      if (codePoint > map.readUInt16BE(field(0, segment))) continue;
      const start = map.readUInt16BE(field(1, segment));
      if (codePoint < start) return 0;
      const delta = map.readUInt16BE(field(2, segment));
      const at = field(3, segment);
      const range = map.readUInt16BE(at);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = map.readUInt16BE(at + range + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** @see https://learn.microsoft.com/typography/opentype/spec/glyf — simple glyph description */
function simpleContours(data: Buffer): OutlinePoint[][] {
  const contours = data.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, index) => data.readUInt16BE(10 + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + contours * 2;
  at += 2 + data.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data[at++] ?? 0;
    const repeats = (flag & 8) === 0 ? 0 : (data[at++] ?? 0);
    for (let copy = 0; copy <= repeats; copy++) flags.push(flag);
  }
  const coordinates = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) !== 0 ? (data[at++] ?? 0) : -(data[at++] ?? 0);
      else if ((flag & same) === 0) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, isOnCurve: (flag & 1) !== 0 }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/** A glyph made of others, moved. @see https://learn.microsoft.com/typography/opentype/spec/glyf — composite glyph description */
function composedContours(data: Buffer, contoursOf: (glyph: number) => OutlinePoint[][]): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  let at = 10;
  let flags = 0x20;
  while ((flags & 0x20) !== 0) {
    flags = data.readUInt16BE(at);
    const glyph = data.readUInt16BE(at + 2);
    const areWords = (flags & 1) !== 0;
    const [dx, dy] = areWords
      ? [data.readInt16BE(at + 4), data.readInt16BE(at + 6)]
      : [data.readInt8(at + 4), data.readInt8(at + 5)];
    at += areWords ? 8 : 6;
    const [[a, b, c, d], length] = readScale(data, at, flags);
    at += length;
    const moved = contoursOf(glyph).map((points) =>
      points.map(({ x, y, isOnCurve }) => ({
        x: Math.round(a * x + c * y + dx),
        y: Math.round(b * x + d * y + dy),
        isOnCurve,
      })),
    );
    contours.push(...moved);
  }
  return contours;
}

type Scale = readonly [a: number, b: number, c: number, d: number];

/** How a part of a composed glyph is scaled, and how many bytes say so. */
function readScale(data: Buffer, at: number, flags: number): readonly [Scale, number] {
  const read = (index: number) => data.readInt16BE(at + index * 2) / 0x4000;
  if ((flags & 8) !== 0) return [[read(0), 0, 0, read(0)], 2];
  if ((flags & 0x40) !== 0) return [[read(0), 0, 0, read(1)], 4];
  if ((flags & 0x80) !== 0) return [[read(0), read(1), read(2), read(3)], 8];
  return [[1, 0, 0, 1], 0];
}

/** A contour from a point on it, with the points that are between two that steer it. */
function written(points: readonly OutlinePoint[]): string {
  const whole = points.flatMap((point, index): OutlinePoint[] => {
    const next = points[(index + 1) % points.length];
    if (point.isOnCurve || next === undefined || next.isOnCurve) return [point];
    return [point, { x: Math.round((point.x + next.x) / 2), y: Math.round((point.y + next.y) / 2), isOnCurve: true }];
  });
  const start = whole.findIndex(({ isOnCurve }) => isOnCurve);
  const ordered = [...whole.slice(start), ...whole.slice(0, start)];
  return ordered.map(({ x, y, isOnCurve }) => `${isOnCurve ? '' : 'q'}${x} ${y}`).join(' ');
}
