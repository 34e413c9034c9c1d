/**
 * Matches of a text or of dates are counted up to here; a `total` of exactly as much means "this many or more".
 * In a file of its own because windows show it, and the routers do not run in a window.
 */
export const TOTAL_COUNT_CAP = 10_000;
