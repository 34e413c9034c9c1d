import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';

/** How often the delay of an event loop is looked at, in milliseconds. */
export const RESOLUTION = 5;

/** A thread that does nothing: how long its event loop is held is what the machine does to everybody. */
if (parentPort !== null) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  parentPort.once('message', () => {
    delay.disable();
    parentPort?.postMessage(Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION));
  });
}
