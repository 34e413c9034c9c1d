import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCore } from '../../../src/main/core/open-core.ts';
import { backupPath } from '../../../src/main/core/store/backup/backup-folder.ts';
import { restoreBackup } from '../../../src/main/core/store/backup/restore-backup.ts';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { migrateStore } from '../../../src/main/core/store/migration/migrate-store.ts';
import { MIGRATION_TARGETS, type StoredContent } from '../../../src/main/core/store/migration/migration-target.ts';
import { openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { overwritePages, pageCount } from '../../support/damage.ts';
import { structureOfDocx } from '../../support/document-structure.ts';
import { endOfExport } from '../../support/exports.ts';
import { LATER_FORMAT } from '../../support/migration-target.ts';
import { LIBRARY_DIRECTORY, openTestCore, type TestCore, testHost } from '../../support/open-test-core.ts';
import { readDocx } from '../../support/read-docx.ts';
import { FIXTURE_KEY, STORE_FIXTURES } from '../../support/store-fixture.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const BRIEF = 'adgmin-6-cloud-provider';
const KEY = new Uint8Array(32).fill(7);

async function aLibrary(): Promise<{ test: TestCore; path: string }> {
  const path = join(tempFolder(), 'issue.docx');
  const test = await openTestCore({ key: KEY, saveTarget: () => ({ kind: 'path', path }) });
  onTestFinished(() => test.dispose());
  return { test, path };
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Changes what a library holds behind its back, as another program would. */
function tamper(directory: string, sql: string): void {
  const connection = openConnection(join(directory, DATABASE_FILE), KEY);
  connection.exec(sql);
  connection.close();
}

async function changeTitle({ core }: TestCore, title: string): Promise<void> {
  const { brief, revision } = await core.services.briefs.get(BRIEF);
  await core.services.briefs.save({ brief: { ...brief, title }, revision });
}

describe('an issue', () => {
  it('has the next number of its brief, and says what the pack was made from', async () => {
    const { test } = await aLibrary();
    const { issues, briefs } = test.core.services;
    const first = await issues.issue({ briefId: BRIEF });
    const second = await issues.issue({ briefId: BRIEF });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await issues.list(BRIEF)).toEqual([second, first].map((issue) => ({ ...issue, isHere: true })));
    const { brief, revision } = await briefs.get(BRIEF);
    expect(first.used).toContainEqual({ collection: 'briefs', id: BRIEF, revision });
    const chosen = brief.sections.flatMap((section) => (section.kind === 'entry' ? [section.entryId] : []));
    const entries = first.used.filter(({ collection }) => collection === 'entries').map(({ id }) => id);
    expect(new Set(entries)).toEqual(new Set(chosen));
    expect(first.used.some(({ collection }) => collection === 'sources')).toBe(true);
  });

  it('numbers those asked for at once one after the other', async () => {
    const { test } = await aLibrary();
    const { issues } = test.core.services;
    const made = await Promise.all([
      issues.issue({ briefId: BRIEF }),
      issues.issue({ briefId: BRIEF }),
      issues.issue({ briefId: BRIEF }),
    ]);
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('opens as the same bytes after the brief was changed and the library opened again', async () => {
    const { test, path } = await aLibrary();
    const issued = await test.core.services.issues.issue({ briefId: BRIEF });
    await changeTitle(test, 'Another title');
    const { core } = await test.reopen();
    expect(await endOfExport(core, core.services.issues.open(issued.id))).toEqual({
      phase: 'saved',
      path,
      fileName: 'issue.docx',
      bytes: issued.file.bytes,
    });
    expect(hashOf(path)).toBe(issued.file.sha256);
    await core.close();
  });

  it('is handed out as it was kept, which is said, where this program prints it otherwise', async () => {
    const { test, path } = await aLibrary();
    const issued = await test.core.services.issues.issue({ briefId: BRIEF });
    await changeTitle(test, 'Another title');
    const other = await test.core.services.issues.issue({ briefId: BRIEF });
    await test.core.close();
    // The pack of the other stands for a program that makes another file of this one.
    tamper(
      test.directory,
      `UPDATE issues__0__attachments SET bytes = (SELECT bytes FROM issues__0__attachments WHERE document_id = '${other.id}' AND attachment_id = 'pack.json.gz')
       WHERE document_id = '${issued.id}' AND attachment_id = 'pack.json.gz'`,
    );
    const { core } = await test.reopen();
    expect(await endOfExport(core, core.services.issues.open(issued.id))).toMatchObject({
      phase: 'saved',
      remark: expect.stringContaining('as it was sent'),
    });
    expect(hashOf(path)).toBe(issued.file.sha256);
    await core.close();
  });

  it('is refused where neither its pack nor its file was kept whole', async () => {
    const { test } = await aLibrary();
    const issued = await test.core.services.issues.issue({ briefId: BRIEF });
    await test.core.close();
    tamper(test.directory, "UPDATE issues__0__attachments SET bytes = x'00'");
    const { core } = await test.reopen();
    expect(await endOfExport(core, core.services.issues.open(issued.id))).toMatchObject({
      phase: 'failed',
      error: { kind: 'Corrupt' },
    });
    await core.close();
  });

  it('keeps its brief from being removed', async () => {
    const { test } = await aLibrary();
    const { issues, briefs } = test.core.services;
    await issues.issue({ briefId: BRIEF });
    await expect(briefs.remove(BRIEF)).rejects.toMatchObject({ kind: 'Rejected' });
    expect(await issues.list(BRIEF)).toHaveLength(1);
  });

  it('is not kept where a part is marked above what the client may be sent', async () => {
    const { test } = await aLibrary();
    const { briefs, clients, issues } = test.core.services;
    const { brief, revision } = await briefs.get(BRIEF);
    await briefs.save({ brief: { ...brief, marking: 'strictly-confidential' }, revision });
    const client = await clients.get(brief.clientId);
    await clients.update({
      ...contentOf(client.client),
      ceiling: 'public',
      id: brief.clientId,
      revision: client.revision,
    });
    await expect(issues.issue({ briefId: BRIEF })).rejects.toMatchObject({ kind: 'Rejected' });
    expect(await issues.list(BRIEF)).toEqual([]);
  });
});

describe('the next issue', () => {
  async function issuedThenChanged(): Promise<{ test: TestCore; path: string }> {
    const library = await aLibrary();
    const { core } = library.test;
    await core.services.issues.issue({ briefId: BRIEF });
    await changeTitle(library.test, 'What the ministers’ meeting means for a cloud provider');
    const { brief } = await core.services.briefs.get(BRIEF);
    const entryId = brief.sections.flatMap((section) => (section.kind === 'entry' ? [section.entryId] : []))[0] ?? '';
    await core.services.annotations.create({
      motivation: 'commenting',
      target: { source: entryId },
      visibility: 'client',
      texts: ['Ask your counsel before the summer.'],
    });
    return library;
  }

  it('says what changed since the last one', async () => {
    const { test } = await issuedThenChanged();
    const { since, changes } = await test.core.services.issues.changes({ briefId: BRIEF });
    expect(since.number).toBe(1);
    expect(changes.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['cover changed', 'entry changed']);
    expect(changes[1]?.fields).toEqual([expect.objectContaining({ field: 'note', state: 'new' })]);
  });

  it('has no last one where the brief was never issued', async () => {
    const { test } = await aLibrary();
    await expect(test.core.services.issues.changes({ briefId: BRIEF })).rejects.toMatchObject({ kind: 'NotFound' });
  });

  it('is exported with its changes marked, and clean, and accepting the changes gives the clean one', async () => {
    const { test, path } = await issuedThenChanged();
    const { core } = test;
    await endOfExport(core, core.services.issues.exportNext({ briefId: BRIEF, withChanges: true }));
    const tracked = readFileSync(path);
    await endOfExport(core, core.services.issues.exportNext({ briefId: BRIEF, withChanges: true, form: 'clean' }));
    const clean = readFileSync(path);
    const accepted = { resolution: 'accept', isForReaders: false } as const;
    expect(structureOfDocx(tracked, accepted)).toEqual(structureOfDocx(clean, accepted));
    expect(readDocx(clean).text).toContain('What changed since issue 1 of');
    expect(readDocx(tracked).parts['word/document.xml']).toMatch(/<w:ins [^>]*>.*Ask your counsel/);
  });

  it('may say on its first page what changed, and is frozen with that', async () => {
    const { test, path } = await issuedThenChanged();
    const { core } = test;
    const second = await core.services.issues.issue({ briefId: BRIEF, withChanges: true });
    await endOfExport(core, core.services.issues.open(second.id));
    expect(hashOf(path)).toBe(second.file.sha256);
    expect(readDocx(path).text).toContain('What changed since issue 1 of');
  });

  it('may be compared with any issue there was', async () => {
    const { test } = await issuedThenChanged();
    const { issues } = test.core.services;
    const [first] = await issues.list(BRIEF);
    await issues.issue({ briefId: BRIEF });
    expect((await issues.changes({ briefId: BRIEF })).changes).toEqual([]);
    const { since, changes } = await issues.changes({ briefId: BRIEF, issueId: first?.id });
    expect({ ...since, isHere: true }).toEqual(first);
    expect(changes).toHaveLength(2);
  });
});

describe('the library that keeps issues', () => {
  it('may be one that was made before there were any', async () => {
    const directory = tempFolder();
    cpSync(join(STORE_FIXTURES, 'schema-4'), directory, { recursive: true });
    const core = await openCore({
      directory,
      key: FIXTURE_KEY,
      libraryDirectory: LIBRARY_DIRECTORY,
      host: testHost(),
      now: () => new Date('2026-03-01T09:00:00.000Z'),
      newId: () => 'an-issue',
      onFault: () => {},
    });
    const issued = await core.services.issues.issue({ briefId: 'fixture-brief' });
    expect(await core.services.issues.list('fixture-brief')).toEqual([{ ...issued, isHere: true }]);
    expect((await core.services.settings.verify()).problems).toEqual([]);
    await core.close();
  });

  it('tells of a file that is not as it was kept when it is checked', async () => {
    const { test } = await aLibrary();
    const { id } = await test.core.services.issues.issue({ briefId: BRIEF });
    expect((await test.core.services.settings.verify()).problems).toEqual([]);
    await test.core.close();
    tamper(test.directory, "DELETE FROM issues__0__attachments WHERE attachment_id = 'pack.docx'");
    const { core } = await test.reopen();
    expect((await core.services.settings.verify()).problems).toEqual([
      expect.stringMatching(new RegExp(`issues ${id}: its file pack.docx`)),
    ]);
    await core.close();
  });

  it('has them in its backups, files and all', async () => {
    const { test, path } = await aLibrary();
    const issued = await test.core.services.issues.issue({ briefId: BRIEF });
    const backup = await test.core.services.backups.make();
    const restored = tempFolder();
    cpSync(backupPath(test.directory, backup.name), join(restored, DATABASE_FILE));
    const copy = await openTestCore({ directory: restored, key: KEY, saveTarget: () => ({ kind: 'path', path }) });
    const { core } = copy;
    await endOfExport(core, core.services.issues.open(issued.id));
    expect(hashOf(path)).toBe(issued.file.sha256);
    await core.close();
  });
});

describe('a library whose issues are brought to a later version', () => {
  it('keeps their files', async () => {
    const { test } = await aLibrary();
    const { id } = await test.core.services.issues.issue({ briefId: BRIEF });
    await test.core.close();
    const later = MIGRATION_TARGETS.map((target) => {
      const version = target.schema.version + 1;
      if (target.collection !== 'issues') return target;
      return {
        ...target,
        schema: { ...target.schema, version },
        strategies: { [version]: (issue: StoredContent) => issue },
      };
    });
    const now = () => new Date();
    await migrateStore({ directory: test.directory, key: KEY, now, targets: later, format: LATER_FORMAT });
    const connection = openConnection(join(test.directory, DATABASE_FILE), KEY);
    const files = connection.prepare('SELECT attachment_id FROM issues__1__attachments WHERE document_id = ?');
    expect(files.pluck().all(id)).toEqual(['pack.docx', 'pack.json.gz']);
    expect(connection.prepare('SELECT count(*) FROM issues__1').pluck().get()).toBe(1);
    connection.close();
  });
});

describe('a library that is damaged after a brief was issued', () => {
  it('is restored with the issue and its file, though the backup is older', async () => {
    const { test, path } = await aLibrary();
    const backup = await test.core.services.backups.make();
    const issued = await test.core.services.issues.issue({ briefId: BRIEF });
    await test.core.close();
    const file = join(test.directory, DATABASE_FILE);
    // A page in the middle of the library, far from what was written last.
    overwritePages(file, [Math.floor(pageCount(file) / 2)]);
    const now = () => new Date('2026-03-01T09:00:00.000Z');
    await restoreBackup({ directory: test.directory, key: KEY, now, backup: backupPath(test.directory, backup.name) });
    const { core } = await test.reopen();
    expect(await core.services.issues.list(BRIEF)).toEqual([{ ...issued, isHere: true }]);
    await endOfExport(core, core.services.issues.open(issued.id));
    expect(hashOf(path)).toBe(issued.file.sha256);
    expect((await core.services.settings.verify()).problems).toEqual([]);
    await core.close();
  });
});

function contentOf({
  id: _id,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  ...content
}: Awaited<ReturnType<TestCore['core']['services']['clients']['get']>>['client']) {
  return content;
}
