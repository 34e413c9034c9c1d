/** A card in the margin: where it wants to be, and how tall it is, in pixels. */
export interface WantedPlace {
  readonly wanted: number;
  readonly height: number;
}

/** Pixels between two cards. */
const GAP = 10;

/** Tops of cards beside their passages, each pushed down as far as the one above it demands. In the order given; above 0 where the passage has scrolled away. */
export function stackNotes(places: readonly WantedPlace[]): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return places.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + GAP;
    return top;
  });
}
