import { firstValueFrom } from 'rxjs';
import { filter } from 'rxjs/operators';
import type { CouchServer } from '../support/couch-server.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { signInAs } from '../support/sync-team.ts';
import { heading, quantile, report } from './report.ts';

const NOTES = 40;
/** From one window's save to the other's sight of it, in milliseconds. */
const PROMISE = 2_000;
/** Longer than notes written one after the other may go together. */
const PAUSE = 300;

/** Prints how long a saved note takes to the other device, both of them at rest before. */
export async function measureLatency(server: CouchServer, libraryDirectory: string): Promise<void> {
  heading('From save to seen on the other device');
  const [mai, budi] = [await aDevice(server, 'mai', libraryDirectory), await aDevice(server, 'budi', libraryDirectory)];
  const times: number[] = [];
  for (let count = 0; count < NOTES; count++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    times.push(await timeToSee(mai, budi, `Note ${count}`));
  }
  await mai.dispose();
  await budi.dispose();
  const at = (share: number) => quantile(times, share);
  const figures = `median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, longest ${at(1).toFixed(0)} ms`;
  report({
    what: `p95 of ${NOTES} notes beside the two seconds promised`,
    figures,
    ratio: at(0.95) / PROMISE,
    goal: { atMost: 1 },
  });
}

async function aDevice(server: CouchServer, name: string, libraryDirectory: string): Promise<TestCore> {
  const device = await openTestCore({ libraryDirectory });
  await signInAs(device.core.services, server.url, name);
  await device.core.services.sync.syncNow();
  device.core.startSync();
  return device;
}

async function timeToSee(writer: TestCore, reader: TestCore, text: string): Promise<number> {
  const begun = performance.now();
  const seen = firstValueFrom(reader.core.changes.pipe(filter(({ collection }) => collection === 'annotations')));
  await writer.core.services.annotations.create({
    motivation: 'commenting',
    texts: [text],
    visibility: 'team',
    target: { source: 'shipped' },
  });
  await seen;
  return performance.now() - begun;
}
