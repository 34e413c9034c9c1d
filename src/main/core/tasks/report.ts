/**
 * Says how far work is: what it is doing, and 0 to 1 of it. To be called often.
 * @throws AttacheError Cancelled once the work is to stop: whoever began something undoes it
 */
export type Report = (step: string, fraction: number) => void;

/** Where nobody looks, and nobody stops it. */
export const unseen: Report = () => {};

/** Reports on a part of the work: its fractions from 0 to 1 lie between `from` and `to`. */
export function partOf(report: Report, from: number, to: number): Report {
  return (step, fraction) => report(step, from + (to - from) * fraction);
}
