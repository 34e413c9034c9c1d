/** What decides how much replication may ask of the network and the battery. */
export interface Conditions {
  /** The person said that every byte costs. */
  readonly isMetered: boolean;
  readonly isOnBattery: boolean;
  /** `false` where the system knows of no network at all. */
  readonly isOnline: boolean;
}

/** Milliseconds between two looks where no connection is kept open. */
const METERED_PAUSE = 15 * 60_000;
const BATTERY_PAUSE = 2 * 60_000;

/** How long to wait before the next look at the server, in milliseconds; `undefined` where news are waited for on an open connection. */
export function pauseBetweenLooks({ isMetered, isOnBattery }: Conditions): number | undefined {
  if (isMetered) return METERED_PAUSE;
  return isOnBattery ? BATTERY_PAUSE : undefined;
}
