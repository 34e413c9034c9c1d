import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filter, firstValueFrom, startWith, switchMap } from 'rxjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SaveTarget } from '../../../src/main/host.ts';
import type { ExportJob } from '../../../src/shared/api/index.ts';
import { partOfDocx } from '../../support/docx-parts.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultsOfDocx, hasValidator } from '../../support/validate-docx.ts';

const SAMPLE_BRIEF = 'adgmin-6-cloud-provider';

async function opened(saveTarget?: () => SaveTarget): Promise<TestCore> {
  const test = await openTestCore(saveTarget === undefined ? {} : { saveTarget });
  onTestFinished(() => test.dispose());
  return test;
}

/** The job once it satisfies `isReached`, as a window would see it. */
function job({ core }: TestCore, id: string, isReached: (job: ExportJob) => boolean): Promise<ExportJob> {
  return firstValueFrom(
    core.changes.pipe(
      filter(({ collection }) => collection === 'exports'),
      startWith(undefined),
      switchMap(() => core.services.exporting.status(id)),
      filter(isReached),
    ),
  );
}
const isOver = ({ state }: ExportJob) => state.phase !== 'choosing' && state.phase !== 'working';

async function exported(test: TestCore): Promise<ExportJob> {
  const { id } = await test.core.services.exporting.start(SAMPLE_BRIEF);
  return job(test, id, isOver);
}

describe('exporting a brief', () => {
  it('saves the pack of the sample brief where the person chose', async () => {
    const folder = tempFolder();
    const test = await opened(() => ({ kind: 'path', path: join(folder, 'Pack.docx') }));
    const { state } = await exported(test);
    expect(state).toMatchObject({ phase: 'saved', path: join(folder, 'Pack.docx'), fileName: 'Pack.docx' });
    expect(readdirSync(folder)).toEqual(['Pack.docx']);
    const document = partOfDocx(readFileSync(join(folder, 'Pack.docx')), 'word/document.xml');
    expect(document).toContain('What this means for Meridian Cloud');
    if (hasValidator) expect(await faultsOfDocx(join(folder, 'Pack.docx'))).toEqual([]);
    expect(test.faults).toEqual([]);
  });

  it('names entries that are not in the pack where those in it belong to them', async () => {
    const folder = tempFolder();
    const test = await opened(() => ({ kind: 'path', path: join(folder, 'Pack.docx') }));
    await exported(test);
    const document = partOfDocx(readFileSync(join(folder, 'Pack.docx')), 'word/document.xml');
    expect(document).toContain('>Part of</w:t>');
  });

  it('holds the client-facing notes of the store and no others', async () => {
    const folder = tempFolder();
    const test = await opened(() => ({ kind: 'path', path: join(folder, 'Pack.docx') }));
    for (const visibility of ['private', 'team', 'client'] as const) {
      await test.core.services.annotations.create({
        motivation: 'commenting',
        visibility,
        texts: [`canary for ${visibility} eyes`],
        target: { source: 'hanoi-digital-declaration' },
      });
    }
    await exported(test);
    const document = partOfDocx(readFileSync(join(folder, 'Pack.docx')), 'word/document.xml');
    expect(document.match(/canary for \w+ eyes/g)).toEqual(['canary for client eyes']);
  });

  it('writes nothing where the person changed their mind', async () => {
    const test = await opened(() => ({ kind: 'cancelled' }));
    expect((await exported(test)).state).toEqual({ phase: 'cancelled' });
  });

  it('says why it could not be saved', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    const test = await opened(() => ({ kind: 'path', path: join(folder, 'file', 'Pack.docx') }));
    expect((await exported(test)).state).toMatchObject({ phase: 'failed', error: { kind: 'NotFound' } });
    expect(test.faults).toEqual([]);
  });

  it('says that there is no such brief', async () => {
    const test = await opened(() => ({ kind: 'path', path: join(tempFolder(), 'Pack.docx') }));
    const { id } = await test.core.services.exporting.start('no-such-brief');
    expect((await job(test, id, isOver)).state).toMatchObject({ phase: 'failed', error: { kind: 'NotFound' } });
  });

  it('can be cancelled while it works, and leaves nothing behind', async () => {
    const folder = tempFolder();
    const test = await opened(() => ({ kind: 'path', path: join(folder, 'Pack.docx') }));
    const { id } = await test.core.services.exporting.start(SAMPLE_BRIEF);
    await job(test, id, ({ state }) => state.phase === 'working');
    expect((await test.core.services.exporting.cancel(id)).state).toEqual({ phase: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is over before the library closes', async () => {
    const folder = tempFolder();
    const test = await openTestCore({ saveTarget: () => ({ kind: 'path', path: join(folder, 'Pack.docx') }) });
    const { id } = await test.core.services.exporting.start(SAMPLE_BRIEF);
    await job(test, id, ({ state }) => state.phase === 'working');
    await test.dispose();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets several run at once, each to its own file', async () => {
    const folder = tempFolder();
    let count = 0;
    const test = await opened(() => ({ kind: 'path', path: join(folder, `${++count}.docx`) }));
    const jobs = await Promise.all([exported(test), exported(test)]);
    expect(jobs.map(({ state }) => state.phase)).toEqual(['saved', 'saved']);
    expect(readFileSync(join(folder, '1.docx')).equals(readFileSync(join(folder, '2.docx')))).toBe(true);
  });
});
