import { deviceOfStamp, type Stamp } from './hybrid-logical-clock.ts';

/**
 * What a state of a document was made from: of every device the latest stamp it gave to a revision that went into it. A device joins
 * whatever it had before it stamps a document again, so everything it stamped earlier went into it too: a version vector, with
 * stamps for counters.
 * @see D. S. Parker et al., Detection of mutual inconsistency in distributed systems, 1983
 */
export type CausalPast = readonly Stamp[];

/** Devices remembered; what is forgotten is taken for news, and joined once more. */
const MOST_DEVICES = 64;

/** Whether the revision of this stamp went into a state with this past. */
export function covers(past: CausalPast, stamp: Stamp): boolean {
  const device = deviceOfStamp(stamp);
  return device !== undefined && past.some((seen) => seen >= stamp && deviceOfStamp(seen) === device);
}

/** The past of what was made from several states; what is no stamp is left out. */
export function joinPasts(...pasts: readonly CausalPast[]): CausalPast {
  const latest = new Map<string, Stamp>();
  for (const stamp of pasts.flat()) {
    const device = deviceOfStamp(stamp);
    if (device !== undefined && stamp > (latest.get(device) ?? '')) latest.set(device, stamp);
  }
  return [...latest.values()].sort().slice(-MOST_DEVICES);
}
