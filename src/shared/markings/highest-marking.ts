import { type Marking, markingSchema } from '../model/index.ts';

/** Whether a marking is above another, from open to closed. */
export function isAbove(marking: Marking, other: Marking): boolean {
  return rank(marking) > rank(other);
}

/** The most closed of the markings that are given; `first` where there is none beside it. */
export function highestMarking(first: Marking, others: readonly (Marking | undefined)[]): Marking {
  return others.reduce<Marking>(
    (highest, marking) => (marking !== undefined && isAbove(marking, highest) ? marking : highest),
    first,
  );
}

function rank(marking: Marking): number {
  return markingSchema.options.indexOf(marking);
}
