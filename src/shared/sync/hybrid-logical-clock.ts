/** An instant that orders as its text does: milliseconds, a counter within one of them, and who stamped it. */
export type Stamp = string;

/** A clock of another device may run ahead so far before it is not followed any more: else one wrong year would be everybody's. */
const MAX_DRIFT = 2 * 24 * 3_600_000;
/** Digits to the base of 36: enough until the year 5188, and for 1.6 million stamps in one millisecond. */
const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;

/** Gives stamps that rise whatever the system's clock does, and follow what other devices stamped. */
export interface HybridLogicalClock {
  /** A stamp later than every one given or received before. */
  tick(): Stamp;
  /** Takes note of another device's stamp. One from further ahead than two days, and what is no stamp, is not followed. */
  receive(stamp: Stamp): void;
  /** The latest stamp given or followed. */
  readonly latest: Stamp;
}

/**
 * Makes a clock.
 * @param node who stamps; unlike every other device's
 * @param latest where it stopped the last time
 * @see Sandeep S. Kulkarni et al., Logical physical clocks and consistent snapshots in globally distributed databases, 2014
 */
export function createHybridLogicalClock(node: () => string, now: () => Date, latest?: Stamp): HybridLogicalClock {
  let state = (latest === undefined ? undefined : parse(latest)) ?? { time: 0, counter: 0 };
  return {
    tick() {
      const time = Math.max(now().getTime(), state.time);
      state = { time, counter: time === state.time ? state.counter + 1 : 0 };
      return format(state, node());
    },
    receive(stamp) {
      const seen = parse(stamp);
      if (seen === undefined || seen.time > now().getTime() + MAX_DRIFT) return;
      const isLater = seen.time > state.time || (seen.time === state.time && seen.counter > state.counter);
      if (isLater) state = seen;
    },
    get latest() {
      return format(state, node());
    },
  };
}

/** The time of a stamp in milliseconds since 1970; `undefined` for what is no stamp. */
export function timeOfStamp(stamp: Stamp): number | undefined {
  return parse(stamp)?.time;
}

/** Who gave a stamp; `undefined` for what is no stamp. */
export function deviceOfStamp(stamp: Stamp): string | undefined {
  return STAMP.exec(stamp)?.[3];
}

const STAMP = /^([0-9a-z]{9})-([0-9a-z]{4})-(.*)$/;

interface State {
  readonly time: number;
  readonly counter: number;
}

function format({ time, counter }: State, node: string): Stamp {
  return `${digits(time, TIME_DIGITS)}-${digits(counter, COUNTER_DIGITS)}-${node}`;
}

function digits(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}

function parse(stamp: Stamp): State | undefined {
  const [, time, counter] = STAMP.exec(stamp) ?? [];
  if (time === undefined || counter === undefined) return undefined;
  return { time: Number.parseInt(time, 36), counter: Number.parseInt(counter, 36) };
}
