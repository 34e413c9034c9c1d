import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { TeamHistory } from './team-history.ts';
import { wordsOf } from './written-words.ts';

/** Plays a history to its end and judges it; of one that ends badly, keeps the record of what every device saw. */
export async function playHistory(label: string, steps: number, history: TeamHistory): Promise<void> {
  try {
    for (let step = 0; step < steps; step++) await history.step();
    await history.settle();
    await judge(label, history);
  } catch (fault) {
    const path = keepRecord(label, history);
    throw new Error(
      `${label} ended badly; what every device saw is in ${path}\n${fault instanceof Error ? fault.message : fault}`,
      { cause: fault },
    );
  } finally {
    await history.close();
  }
}

/** In the end all devices agree, every word is somewhere a person sees it, and nothing private was sent to a shared database. */
async function judge(label: string, history: TeamHistory): Promise<void> {
  const shown = [];
  for (let index = 0; index < history.devices.length; index++) shown.push(await shownOn(history, index));
  for (const device of shown) {
    expect(device.shared, label).toEqual(shown[0]?.shared);
    const twin = shown.find(({ name }) => name === device.name);
    expect(device.conflicts, `${label}: conflicts of everybody`).toEqual(shown[0]?.conflicts);
    expect(device.privateNotes, label).toEqual(twin?.privateNotes);
    expect(device.status, label).toMatchObject({ waiting: 0, rejected: 0, quarantined: 0 });
  }
  const issues = shown[0]?.shared.issues ?? [];
  expect(new Map(issues.map(({ id, file }) => [id, file.sha256])), label).toEqual(history.written.issued);
  expect(
    issues.filter(({ isHere }) => !isHere),
    `${label}: issues without their files`,
  ).toEqual([]);
  const everything = new Set(wordsOf(shown));
  const missing = [...history.written.words].filter(([word]) => !everything.has(word));
  expect(missing, label).toEqual([]);
  for (const { test } of history.devices) expect(await test.faults(), label).toEqual([]);
  const sentToShared = history.devices
    .flatMap(({ proxy }) => proxy.passed)
    .filter(({ path }) => !path.includes('-private-'));
  const leaked = new Set(wordsOf(sentToShared.map(({ body }) => body)));
  expect(
    [...history.written.privateWords].filter((word) => leaked.has(word)),
    label,
  ).toEqual([]);
}

/** What a device shows of what is replicated: shared things for everybody, private notes for their user. */
async function shownOn(history: TeamHistory, index: number) {
  const { test, name } = history.devices[index] as TeamHistory['devices'][number];
  const { annotations, clients, briefs, issues, library, looks, sync } = test.services;
  const notes = (await annotations.list('shipped')).map(({ annotation }) => annotation);
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  return {
    name,
    shared: {
      notes: notes.filter(({ visibility }) => visibility !== 'private').sort(byId),
      client: (await clients.get('a-client')).client,
      brief: (await briefs.get('a-brief')).brief,
      issues: (await issues.list('a-brief')).sort(byId),
      entry: (await library.entry('shipped')).entry,
      looks: (await looks.list()).filter(({ isBuiltIn }) => !isBuiltIn).sort(byId),
    },
    privateNotes: notes.filter(({ visibility }) => visibility === 'private').sort(byId),
    // Those of a note from when it was private stay on each device of its user.
    conflicts: (await sync.conflicts())
      .flatMap(({ id, collection }) => (collection === 'annotations' ? [] : [id]))
      .sort(),
    shownConflicts: await sync.conflicts(),
    status: await sync.status(),
  };
}

function keepRecord(label: string, { record }: TeamHistory): string {
  const path = join(mkdtempSync(join(tmpdir(), 'attache-history-')), `${label.replace(' ', '-')}.jsonl`);
  writeFileSync(path, record.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}
