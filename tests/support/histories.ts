/** Names how many random histories the storages are compared on; `npm run test:long` sets it. */
export const HISTORIES_VARIABLE = 'ATTACHE_HISTORIES';
/** Enough to meet every kind of step with every other many times, in a few seconds. */
const DEFAULT_HISTORIES = 500;

/** How many random histories the storages are compared on in this run. */
export function histories(): number {
  return Number(process.env[HISTORIES_VARIABLE] ?? DEFAULT_HISTORIES);
}

/** Whether a run was asked to be longer than usual. */
export function isLongRun(): boolean {
  return process.env[HISTORIES_VARIABLE] !== undefined;
}

/** Histories of five devices take some ten seconds each on two busy cores. */
const DEFAULT_SYNC_HISTORIES = 8;
/** Of a night's length. */
const LONG_SYNC_HISTORIES = 2_000;

/** How many random histories of a team are replicated in this run; `ATTACHE_SYNC_HISTORIES` names another number. */
export function syncHistories(): number {
  const asked = process.env.ATTACHE_SYNC_HISTORIES;
  if (asked !== undefined) return Number(asked);
  return isLongRun() ? LONG_SYNC_HISTORIES : DEFAULT_SYNC_HISTORIES;
}

/** Against a server in memory, in one process: a third of a second each. */
const DEFAULT_MODEL_HISTORIES = 200;
const LONG_MODEL_HISTORIES = 20_000;

/** How many random histories of a team are replayed against a server in memory; `ATTACHE_MODEL_HISTORIES` names another number. */
export function modelHistories(): number {
  const asked = process.env.ATTACHE_MODEL_HISTORIES;
  if (asked !== undefined) return Number(asked);
  return isLongRun() ? LONG_MODEL_HISTORIES : DEFAULT_MODEL_HISTORIES;
}
