import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRxDatabase } from 'rxdb';
import { describe, expect, it } from 'vitest';
import { incomingRelations } from '../../../src/main/core/relations/relation-index.ts';
import { listBackups } from '../../../src/main/core/store/backup/backup-folder.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../src/main/core/store/collections.ts';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { migrateStore } from '../../../src/main/core/store/migration/migrate-store.ts';
import { removeLeftovers } from '../../../src/main/core/store/replacement/remove-leftovers.ts';
import { finishReplacement } from '../../../src/main/core/store/replacement/replacement.ts';
import { AttachmentTable } from '../../../src/main/core/store/sqlite/attachment-table.ts';
import { openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { getRxStorageSqlite } from '../../../src/main/core/store/sqlite/storage-sqlite.ts';
import { verifyStore } from '../../../src/main/core/store/verify-store.ts';
import type { Report } from '../../../src/main/core/tasks/report.ts';
import { AttacheError } from '../../../src/shared/api/index.ts';
import { anEntry } from '../../support/builders.ts';
import { linesUntilKilled } from '../../support/lines-until-killed.ts';
import {
  countingStrategies,
  LATER_FORMAT,
  LATER_TARGETS,
  LATER_VERSION,
  PRESENT_VERSION,
} from '../../support/migration-target.ts';
import {
  FIXTURE_DOCUMENTS,
  FIXTURE_KEY,
  fillFixtureStore,
  openFixtureStore,
  STORE_FIXTURES,
} from '../../support/store-fixture.ts';
import { fingerprintOf, tempFolder } from '../../support/temp-folder.ts';

const MIGRATOR = fileURLToPath(new URL('../../support/migrate-store-process.ts', import.meta.url));
const KEY_TEXT = Buffer.from(FIXTURE_KEY).toString('hex');

function migrate(directory: string, targets = LATER_TARGETS, report?: Report): Promise<void> {
  const now = () => new Date('2026-03-01T09:00:00.000Z');
  const options = { directory, key: FIXTURE_KEY, now, targets, format: LATER_FORMAT };
  return migrateStore(report === undefined ? options : { ...options, report });
}

/** The entries of a migrated store, as the later program reads them through RxDB. */
async function laterEntries(directory: string): Promise<Record<string, unknown>[]> {
  const connection = openConnection(join(directory, DATABASE_FILE), FIXTURE_KEY);
  const database = await createRxDatabase({
    name: 'attache',
    storage: getRxStorageSqlite({ connection }),
    multiInstance: false,
  });
  const later = LATER_TARGETS.find(({ collection }) => collection === 'entries');
  const schema = later?.schema as never;
  const { entries } = await database.addCollections({ entries: { schema, autoMigrate: false } });
  const found = await entries?.find({ sort: [{ date: 'desc' }] }).exec();
  await database.close();
  connection.close();
  return (found ?? []).map((entry) => entry.toMutableJSON() as Record<string, unknown>);
}

/** Id, revision and time of writing of every row of a table. */
function writtenRows(directory: string, table: string): unknown[] {
  const connection = openConnection(join(directory, DATABASE_FILE), FIXTURE_KEY);
  const rows = connection.prepare(`SELECT id, rev, lwt FROM ${table} ORDER BY id`).all();
  connection.close();
  return rows;
}

/** A closed store of this program's schema, with many entries. */
async function aStore(entryCount: number): Promise<string> {
  const directory = tempFolder();
  const store = await openFixtureStore(directory);
  await fillFixtureStore(store);
  const many = Array.from({ length: entryCount }, (_, index) =>
    anEntry({ id: `entry-${index}`, acronym: `E${index}` }),
  );
  await store.collections.entries.bulkInsert(many);
  await store.close();
  return directory;
}

describe.each(readdirSync(STORE_FIXTURES))('the store of an earlier release, %s', (name) => {
  it('opens in this program with all that it held', async () => {
    const directory = tempFolder();
    cpSync(join(STORE_FIXTURES, name), directory, { recursive: true });
    const store = await openFixtureStore(directory);
    const { source, entries, note, removedNote, client, brief } = FIXTURE_DOCUMENTS;
    const { collections } = store;
    for (const entry of entries) {
      expect((await collections.entries.findOne(entry.id).exec())?.toMutableJSON()).toMatchObject({
        title: entry.title,
      });
    }
    expect(await collections.sources.findOne(source.id).exec()).not.toBeNull();
    expect(await collections.annotations.findOne(note.id).exec()).not.toBeNull();
    expect(await collections.annotations.findOne(removedNote.id).exec()).toBeNull();
    expect(await collections.clients.findOne(client.id).exec()).not.toBeNull();
    expect(await collections.briefs.findOne(brief.id).exec()).not.toBeNull();
    expect(incomingRelations(store.connection, 'fixture-other')).toEqual([
      { from: 'fixture-entry', type: 'related-to' },
    ]);
    expect(verifyStore(store.connection)).toMatchObject({ problems: [] });
    await store.close();
  });
});

describe('the schemas of this program', () => {
  it('have a store of theirs among the fixtures, so that later programs are tested with it', () => {
    const sum = COLLECTION_NAMES.reduce((total, name) => total + COLLECTIONS[name].schema.version, 0);
    expect(readdirSync(STORE_FIXTURES)).toContain(`schema-${sum}`);
  });
});

describe('a store whose schema is of an earlier version', () => {
  it('is brought to the later one, revisions and times of writing as they were', async () => {
    const directory = await aStore(2_500);
    const before = writtenRows(directory, `entries__${PRESENT_VERSION}`);
    await migrate(directory);
    const entries = await laterEntries(directory);
    expect(entries).toHaveLength(2_502);
    expect(writtenRows(directory, `entries__${LATER_VERSION}`)).toEqual(before);
    expect(entries.find(({ id }) => id === 'entry-7')).toMatchObject({ priority: 'normal', aliases: ['E7'] });
    expect(entries.find(({ id }) => id === 'entry-7')).not.toHaveProperty('acronym');
  });

  it('keeps the files of its documents', async () => {
    const directory = await aStore(1);
    const file = join(directory, DATABASE_FILE);
    const bytes = Buffer.from('a file of an entry');
    const before = openConnection(file, FIXTURE_KEY);
    new AttachmentTable(before, `entries__${PRESENT_VERSION}`).write([
      { documentId: 'entry-0', attachmentId: 'a-file', digest: 'a-digest', type: 'text/plain', bytes },
    ]);
    before.close();
    await migrate(directory);
    const after = openConnection(file, FIXTURE_KEY);
    const kept = new AttachmentTable(after, `entries__${LATER_VERSION}`).read('entry-0', 'a-file', 'a-digest');
    after.close();
    expect(await kept?.text()).toBe('a file of an entry');
  });

  it('is backed up first', async () => {
    const directory = await aStore(1);
    await migrate(directory);
    expect(listBackups(directory).map(({ reason }) => reason)).toEqual(['before-migration']);
  });

  it('tells how far it is', async () => {
    const directory = await aStore(2_500);
    const told: { step: string; fraction: number }[] = [];
    await migrate(directory, LATER_TARGETS, (step, fraction) => told.push({ step, fraction }));
    const moving = told.filter(({ step }) => step === 'Bringing entries to this version');
    expect(new Set(moving.map(({ fraction }) => fraction)).size).toBeGreaterThanOrEqual(3);
    expect(told.map(({ fraction }) => fraction)).toEqual(told.map(({ fraction }) => fraction).sort((a, b) => a - b));
    expect(told.map(({ step }) => step)).toEqual(expect.arrayContaining(['Making a backup', 'Reading every page']));
  });

  it('is not touched when it is of this version already', async () => {
    const directory = await aStore(1);
    await migrate(directory);
    const before = fingerprintOf(directory);
    await migrate(directory);
    expect(fingerprintOf(directory)).toEqual(before);
  });

  it('stays as it is where a document can not be brought over, which is named', async () => {
    const directory = await aStore(1);
    const database = fingerprintOf(directory)[join(directory, DATABASE_FILE)];
    const broken = LATER_TARGETS.map((target) =>
      target.collection === 'entries'
        ? { ...target, strategies: { [LATER_VERSION]: () => ({ id: 'nothing else' }) } }
        : target,
    );
    await expect(migrate(directory, broken)).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringMatching(/entry-0|fixture-/),
    });
    expect(fingerprintOf(directory)[join(directory, DATABASE_FILE)]).toBe(database);
    expect(existsSync(join(directory, `${DATABASE_FILE}.next`))).toBe(false);
  });
});

describe('a migration that is stopped', () => {
  it('leaves the store as it was, and the next one goes on with what was moved', async () => {
    const directory = await aStore(6_000);
    const database = fingerprintOf(directory)[join(directory, DATABASE_FILE)];
    const stopping: Report = (step, fraction) => {
      if (step === 'Bringing entries to this version' && fraction > 0.5)
        throw new AttacheError('Cancelled', 'Stopped.');
    };
    await expect(migrate(directory, LATER_TARGETS, stopping)).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(fingerprintOf(directory)[join(directory, DATABASE_FILE)]).toBe(database);
    let moved = 0;
    const counting = countingStrategies(() => {
      moved++;
    });
    await migrate(directory, counting);
    expect(moved).toBeLessThan(4_000);
    expect(await laterEntries(directory)).toHaveLength(6_002);
  });
});

describe('a store of an earlier version that is opened', () => {
  const EARLIER = join(STORE_FIXTURES, 'schema-0');
  const anEarlierStore = () => {
    const directory = tempFolder();
    cpSync(EARLIER, directory, { recursive: true });
    return directory;
  };

  it('is brought along in another thread: this one is told how far it is, and goes on meanwhile', async () => {
    const steps: string[] = [];
    const ends: string[] = [];
    const opening = openFixtureStore(anEarlierStore(), { onProgress: ({ step }) => void steps.push(step) });
    const turns = async () => {
      while (!steps.includes('Looking at every document')) await nextTurn();
      ends.push('turns');
    };
    const [store] = await Promise.all([opening.finally(() => ends.push('opening')), turns()]);
    await store.close();
    expect(steps[0]).toBe('Making a backup');
    expect(ends).toEqual(['turns', 'opening']);
  });

  it('is left as it was where opening is stopped', async () => {
    const directory = anEarlierStore();
    const before = fingerprintOf(directory);
    const opening = openFixtureStore(directory, { signal: AbortSignal.abort() });
    await expect(opening).rejects.toMatchObject({ kind: 'Cancelled' });
    const after = fingerprintOf(directory);
    expect(after[join(directory, DATABASE_FILE)]).toBe(before[join(directory, DATABASE_FILE)]);
    expect(readdirSync(directory).filter((name) => name.includes('.next'))).toEqual([]);
  });
});

describe('a store of a newer program', () => {
  it('is refused, and not a byte of the folder is another', async () => {
    const directory = await aStore(1);
    await migrate(directory);
    const before = fingerprintOf(directory);
    await expect(openFixtureStore(directory)).rejects.toMatchObject({
      kind: 'Unavailable',
      message: expect.stringContaining('newer'),
    });
    expect(fingerprintOf(directory)).toEqual(before);
  });
});

describe('a migration whose process is killed', () => {
  it('is finished by the next one, with every document once, however often it is killed', async () => {
    const directory = await aStore(6_000);
    for (let kill = 0; kill < 8; kill++) {
      const lines = await linesUntilKilled(MIGRATOR, [directory, KEY_TEXT], { milliseconds: 100 * kill });
      if (lines.includes('migrated')) break;
    }
    spawnSync(process.execPath, [MIGRATOR, directory, KEY_TEXT]);
    finishReplacement(directory);
    removeLeftovers(directory);
    const ids = (await laterEntries(directory)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(6_002);
    expect(ids).toHaveLength(6_002);
    expect(readdirSync(directory).filter((name) => name.includes('.next'))).toEqual([]);
  });

  it('goes on with what it had moved instead of beginning again', async () => {
    const directory = await aStore(6_000);
    spawnSync(process.execPath, [MIGRATOR, directory, KEY_TEXT, '3500']);
    let moved = 0;
    const counting = countingStrategies(() => {
      moved++;
    });
    await migrate(directory, counting);
    expect(moved).toBe(6_002 - 3_000);
    expect(await laterEntries(directory)).toHaveLength(6_002);
    expect(listBackups(directory)).toHaveLength(1);
  });

  it('begins again where the store was written meanwhile by the program it came from', async () => {
    const directory = await aStore(3_000);
    spawnSync(process.execPath, [MIGRATOR, directory, KEY_TEXT, '2500']);
    const store = await openFixtureStore(directory);
    await store.collections.entries.insert(anEntry({ id: 'written-meanwhile' }));
    await store.close();
    await migrate(directory);
    const ids = (await laterEntries(directory)).map(({ id }) => id);
    expect(ids).toHaveLength(3_003);
    expect(ids).toContain('written-meanwhile');
  });
});
