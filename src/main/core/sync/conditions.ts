/** What decides how much replication may ask of the network and the battery. */
export interface Conditions {
  /** The person said that every byte costs. */
  readonly isMetered: boolean;
  readonly isOnBattery: boolean;
  /** `false` where the system knows of no network at all. */
  readonly isOnline: boolean;
}

/** How replication waits for news and sends one's own. */
export interface Pace {
  /** Milliseconds before the next look at the server; `undefined` where news are waited for on an open connection. */
  readonly pause: number | undefined;
  /** Milliseconds between signs of life on that connection; `undefined` for none. */
  readonly heartbeat: number | undefined;
  /** Changes made within so many milliseconds go together. */
  readonly settlePause: number;
}

const FULL: Pace = { pause: undefined, heartbeat: 20_000, settlePause: 200 };
/** An open connection on which nothing moves costs next to nothing: what a radio pays for is being woken. */
const SPARING: Pace = { pause: undefined, heartbeat: undefined, settlePause: 1_000 };
const METERED: Pace = { pause: 15 * 60_000, heartbeat: undefined, settlePause: 200 };

/** The pace under these conditions. */
export function paceOf({ isMetered, isOnBattery }: Conditions): Pace {
  if (isMetered) return METERED;
  return isOnBattery ? SPARING : FULL;
}
