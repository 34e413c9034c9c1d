/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Steps in which one colour fades into another: more can not be told at an edge, and would take more colours. */
export const FADE_STEPS = 8;

/** A palette that grows by what is mixed from it. */
export interface MixedColours {
  readonly colours: readonly Colour[];
  /** The number of a colour with `step` of `FADE_STEPS` of another in it; of the nearest there is once the palette is full. */
  readonly mixed: (below: number, above: number, step: number) => number;
}

/** What a PNG with a palette can hold. */
const MOST_COLOURS = 256;
const UNKNOWN = -1;

/** The colours to mix from come first and keep their numbers; those mixed follow. Only the former are mixed into others. */
export function mixColours(given: readonly Colour[]): MixedColours {
  const colours = [...given];
  const known = new Int16Array(MOST_COLOURS * given.length * FADE_STEPS).fill(UNKNOWN);
  return {
    colours,
    mixed: (below, above, step) => {
      const key = (below * given.length + above) * FADE_STEPS + step;
      const found = known[key] ?? UNKNOWN;
      if (found !== UNKNOWN) return found;
      const number = numberOf(colours, mixture(colours[below], colours[above], step / FADE_STEPS));
      known[key] = number;
      return number;
    },
  };
}

function mixture(below: Colour = [0, 0, 0], above: Colour = below, share = 1): Colour {
  const mix = (channel: 0 | 1 | 2) => Math.round(below[channel] * (1 - share) + above[channel] * share);
  return [mix(0), mix(1), mix(2)];
}

function numberOf(colours: Colour[], wanted: Colour): number {
  let [nearest, least] = [0, Number.POSITIVE_INFINITY];
  colours.forEach((colour, index) => {
    const distance = distanceOf(colour, wanted);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return least === 0 || colours.length === MOST_COLOURS ? nearest : colours.push(wanted) - 1;
}

function distanceOf(one: Colour, other: Colour): number {
  return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]);
}
