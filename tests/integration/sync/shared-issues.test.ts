import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListedIssue } from '../../../src/shared/api/index.ts';
import { numbersGivenTwice } from '../../../src/shared/model/issue.ts';
import { endOfExport } from '../../support/exports.ts';
import type { TestCore, TestCoreOptions } from '../../support/open-test-core.ts';
import { aTeam, exchange, statusOf } from '../../support/team-devices.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const BRIEF = 'adgmin-6-cloud-provider';
/** Bytes that no record of an issue has, and every file of one. */
const SIZE_OF_A_FILE = 20_000;

const team = aTeam();

function savingTo(path: string): TestCoreOptions {
  return { saveTarget: () => ({ kind: 'path', path }) };
}

const issuesOf = ({ core }: TestCore): Promise<ListedIssue[]> => core.services.issues.list(BRIEF);
const issueNow = ({ core }: TestCore) => core.services.issues.issue({ briefId: BRIEF });
const opened = ({ core }: TestCore, id: string) => endOfExport(core, core.services.issues.open(id));

/** An issue on the server, changed by somebody who may: an administrator. */
async function changedOnServer(id: string, change: (content: object) => object): Promise<void> {
  const path = `attache-team/${encodeURIComponent(`issues:${id}`)}`;
  const document = (await team.server.request('GET', path)) as { readonly content: object };
  await team.server.request('PUT', path, { ...document, content: change(document.content) });
}

describe('an issue of a brief in a team', () => {
  it('is seen by a colleague, opens as the same bytes without the server, and is what the next one is compared with', async () => {
    const folder = tempFolder();
    const mai = await team.device('mai', savingTo(join(folder, 'mai.docx')));
    const budi = await team.device('budi', savingTo(join(folder, 'budi.docx')));
    const issue = await issueNow(mai);
    await exchange(mai, budi);
    expect((await statusOf(mai)).waiting).toBe(0);
    expect((await statusOf(budi)).waiting).toBe(0);
    budi.proxy.cutCable();
    expect(await issuesOf(budi)).toEqual([{ ...issue, isHere: true }]);
    for (const device of [mai, budi]) expect(await opened(device, issue.id)).toMatchObject({ phase: 'saved' });
    expect(readFileSync(join(folder, 'budi.docx')).equals(readFileSync(join(folder, 'mai.docx')))).toBe(true);
    const { changes } = await budi.core.services.issues.changes({ briefId: BRIEF });
    expect(changes).toEqual([]);
    await expect(budi.core.services.briefs.remove(BRIEF)).rejects.toMatchObject({ kind: 'Rejected' });
    expect((await issueNow(budi)).number).toBe(2);
    expect((await budi.core.services.settings.verify()).problems).toEqual([]);
    expect([...mai.faults, ...budi.faults]).toEqual([]);
  });

  it('keeps its number beside another of that number, which both are told, and the next number is a new one', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    await exchange(mai, budi);
    const first = Math.max(0, ...(await issuesOf(mai)).map(({ number }) => number)) + 1;
    const both = [await issueNow(mai), await issueNow(budi)];
    expect(both.map(({ number }) => number)).toEqual([first, first]);
    await exchange(mai, budi, mai);
    for (const device of [mai, budi]) {
      const issues = await issuesOf(device);
      expect(numbersGivenTwice(issues)).toEqual([first]);
      expect(issues.filter(({ number }) => number === first).map(({ id }) => id)).toEqual(
        expect.arrayContaining(both.map(({ id }) => id)),
      );
    }
    expect((await issueNow(budi)).number).toBe(first + 1);
  });

  it('stays what it was, whatever becomes of it on the server', async () => {
    const mai = await team.device('mai');
    const issue = await issueNow(mai);
    await exchange(mai);
    await changedOnServer(issue.id, (content) => ({ ...content, title: 'Never sent' }));
    await exchange(mai);
    expect((await issuesOf(mai)).find(({ id }) => id === issue.id)?.title).toBe(issue.title);
    expect(await mai.core.services.sync.quarantine()).toMatchObject([
      { reason: expect.stringContaining('never changed') },
    ]);
  });

  it('is there without its file, and says so, where the file is not the one that was issued', async () => {
    const mai = await team.device('mai');
    const budi = await team.device('budi', savingTo(join(tempFolder(), 'budi.docx')));
    const issue = await issueNow(mai);
    await exchange(mai);
    const sha256 = 'ab'.repeat(32);
    await changedOnServer(issue.id, (content) => ({ ...content, file: { ...issue.file, sha256 } }));
    await exchange(budi);
    expect((await issuesOf(budi)).find(({ id }) => id === issue.id)).toMatchObject({ isHere: false });
    expect(await opened(budi, issue.id)).toMatchObject({ phase: 'failed', error: { kind: 'Unavailable' } });
    const reasons = (await budi.core.services.sync.quarantine()).map(({ reason }) => reason);
    expect(reasons).toContainEqual(expect.stringContaining('not the one that was issued'));
  });

  it('reaches the team without its file where the server finds that too large', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    mai.proxy.faultOf = ({ path, body }) =>
      path.includes('_bulk_docs') && body.length > SIZE_OF_A_FILE ? 'error-413' : undefined;
    const issue = await issueNow(mai);
    await exchange(mai, budi);
    expect(await statusOf(mai)).toMatchObject({ waiting: 0, rejected: 0 });
    expect((await issuesOf(budi)).find(({ id }) => id === issue.id)).toMatchObject({ isHere: false });
  });
});
