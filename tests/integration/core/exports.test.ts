import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filter, firstValueFrom, from, mergeMap, takeWhile, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportJob, ExportState } from '../../../src/shared/api/index.ts';
import { failureOf } from '../../support/failure-of.ts';
import { openTestCore, type TestCore, type TestCoreOptions } from '../../support/open-test-core.ts';

const BRIEF = 'adgmin-6-cloud-provider';
const ENDED: ReadonlySet<ExportState['phase']> = new Set(['saved', 'downloadable', 'cancelled', 'failed']);

let folder: string;
let test: TestCore | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-exports-'));
});

afterEach(async () => {
  await test?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function open(saveTarget?: TestCoreOptions['saveTarget']) {
  test = await openTestCore(saveTarget === undefined ? {} : { saveTarget });
  const { core } = test;
  const value = async <T>(type: 'query' | 'mutation', path: string, input: object) => {
    const answer = await core.dispatch({ type, path, input });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value as T;
  };
  return {
    core,
    start: (briefId: string) => value<ExportJob>('mutation', 'exporting.start', { briefId }),
    status: (jobId: string) => value<ExportJob>('query', 'exporting.status', { jobId }),
    cancel: (jobId: string) => value<ExportJob>('mutation', 'exporting.cancel', { jobId }),
  };
}

/** Every state of the exports that the change feed tells of, up to the first that ended. */
function statesOf({ core, status }: Awaited<ReturnType<typeof open>>): Promise<ExportState[]> {
  return firstValueFrom(
    core.changes.pipe(
      filter((change) => change.collection === 'exports'),
      mergeMap((change) => from(status(change.ids[0] ?? ''))),
      takeWhile((job) => !ENDED.has(job.state.phase), true),
      toArray(),
    ),
  ).then((jobs) => jobs.map((job) => job.state));
}

describe('an export', () => {
  it('asks where, works, and says where the file is, which is there by then', async () => {
    const path = join(folder, 'pack.docx');
    const exports = await open(() => ({ kind: 'path', path }));
    const told = statesOf(exports);
    const job = await exports.start(BRIEF);
    expect(job).toMatchObject({ briefId: BRIEF, state: { phase: 'choosing' } });
    const states = await told;
    const fractions = states.flatMap((state) => (state.phase === 'working' ? [state.fraction] : []));
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(states.at(-1)).toEqual({ phase: 'saved', path, fileName: 'pack.docx', bytes: statSync(path).size });
    expect(readdirSync(folder)).toEqual(['pack.docx']);
  });

  it('ends as cancelled when nobody chose a place', async () => {
    const exports = await open();
    const told = statesOf(exports);
    await exports.start(BRIEF);
    expect((await told).at(-1)).toEqual({ phase: 'cancelled' });
  });

  it('ends as cancelled, and leaves no file, when it is cancelled while it works', async () => {
    const exports = await open(() => ({ kind: 'path', path: join(folder, 'pack.docx') }));
    const told = statesOf(exports);
    const { id } = await exports.start(BRIEF);
    await exports.cancel(id);
    expect((await told).at(-1)).toEqual({ phase: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
    expect(await exports.cancel(id)).toMatchObject({ state: { phase: 'cancelled' } });
  });

  it('ends as failed, with a sentence, when its brief is not there', async () => {
    const exports = await open(() => ({ kind: 'path', path: join(folder, 'pack.docx') }));
    const told = statesOf(exports);
    await exports.start('nothing');
    expect((await told).at(-1)).toMatchObject({ phase: 'failed', error: { kind: 'NotFound' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends as failed, with a sentence, when its folder is not there', async () => {
    const exports = await open(() => ({ kind: 'path', path: join(folder, 'missing', 'pack.docx') }));
    const told = statesOf(exports);
    await exports.start(BRIEF);
    expect((await told).at(-1)).toMatchObject({ phase: 'failed', error: { kind: 'NotFound' } });
    expect(test?.faults).toEqual([]);
  });

  it('has nothing to show in a folder until it was saved to one', async () => {
    const exports = await open();
    const { id } = await exports.start(BRIEF);
    const answer = await exports.core.dispatch({
      type: 'mutation',
      path: 'exporting.showInFolder',
      input: { jobId: id },
    });
    expect(failureOf(answer).kind).toBe('Unavailable');
  });
});
