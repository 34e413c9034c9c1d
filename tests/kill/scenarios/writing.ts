import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SOME_ENTRY } from '../../support/notes.ts';
import { openWindow, Refusal, type Window } from '../../support/window.ts';
import { startProgram } from '../application.ts';
import { problemsOf } from '../check-library.ts';
import type { Random } from '../random.ts';
import type { Outcome, Scenario } from './scenario.ts';

/** Kills of one folder before a new one is taken: a library that only grows takes ever longer to check. */
const KILLS_PER_FOLDER = 12;
/** Longest time the application writes before it is killed, in milliseconds. */
const LONGEST = 600;

/** What was acknowledged: the newest text of each thing. */
interface Acknowledged {
  readonly notes: Map<string, string>;
  readonly entries: Map<string, string>;
  readonly briefs: Map<string, string>;
  readonly backups: Set<string>;
}

/**
 * The application as it is served to a browser: windows write notes, entries and briefs, export packs and make backups, all at once;
 * the process is killed. The next start must have everything that was answered.
 */
export function writingScenario(weight: number): Scenario {
  const folders = new Map<string, { directory: string; kills: number; acknowledged: Acknowledged }>();
  return {
    name: 'writing in windows',
    weight,
    async run(random, folder) {
      let place = folders.get(folder);
      if (place === undefined || place.kills >= KILLS_PER_FOLDER) {
        place = { directory: join(folder, `library-${randomUUID()}`), kills: 0, acknowledged: nothing() };
        folders.set(folder, place);
      }
      place.kills++;
      const { acknowledged, directory } = place;
      const refusals = await writeUntilKilled(directory, random, acknowledged);
      const outcome = await check(directory, acknowledged);
      return { ...outcome, problems: [...refusals, ...outcome.problems] };
    },
  };
}

function nothing(): Acknowledged {
  return { notes: new Map(), entries: new Map(), briefs: new Map(), backups: new Set() };
}

/** @returns what was refused, which nothing should be */
async function writeUntilKilled(directory: string, random: Random, acknowledged: Acknowledged): Promise<string[]> {
  const child = startProgram({ words: ['serve', '--json', '--data', directory] });
  child.stderr?.resume();
  const closed = once(child, 'close');
  const window = await openWindow(child);
  const writers = Promise.allSettled([
    writeNotes(window, acknowledged),
    writeNotes(window, acknowledged),
    editEntry(window, acknowledged),
    editBrief(window, acknowledged),
    exportPacks(window),
    makeBackups(window, acknowledged),
  ]);
  await wait(random() * LONGEST);
  child.kill('SIGKILL');
  await closed;
  return (await writers).flatMap((end) =>
    end.status === 'rejected' && end.reason instanceof Refusal ? [end.reason.message] : [],
  );
}

/** Each writer goes on until a call is not answered any more. */
async function writeNotes(window: Window, { notes }: Acknowledged): Promise<void> {
  for (;;) {
    const [id, text] = [randomUUID(), `A note, ${randomUUID()}`];
    const target = { source: SOME_ENTRY };
    const input = { id, target, motivation: 'commenting', texts: [text], visibility: 'private' };
    await window.change('annotations.create', input);
    notes.set(id, text);
  }
}

async function editEntry(window: Window, { entries }: Acknowledged): Promise<void> {
  for (;;) {
    const { entry, revision } = await window.read<{ entry: { id: string }; revision: string }>('library.entry', {
      id: SOME_ENTRY,
    });
    const summary = nextEdit();
    await window.change('library.saveEntry', { entry: { ...entry, summary }, revision });
    entries.set(entry.id, summary);
  }
}

async function editBrief(window: Window, { briefs }: Acknowledged): Promise<void> {
  const [first] = await window.read<{ id: string }[]>('briefs.list', undefined);
  for (;;) {
    const { brief, revision } = await window.read<{ brief: { id: string }; revision: string }>('briefs.get', {
      id: first?.id,
    });
    const title = nextEdit();
    await window.change('briefs.save', { brief: { ...brief, title }, revision });
    briefs.set(brief.id, title);
  }
}

async function exportPacks(window: Window): Promise<void> {
  const [first] = await window.read<{ id: string }[]>('briefs.list', undefined);
  for (;;) {
    const { id } = await window.change<{ id: string }>('exporting.start', { briefId: first?.id });
    for (let phase = ''; phase !== 'downloadable' && phase !== 'failed'; ) {
      await wait(20);
      phase = (await window.read<{ state: { phase: string } }>('exporting.status', { jobId: id })).state.phase;
    }
  }
}

async function makeBackups(window: Window, { backups }: Acknowledged): Promise<void> {
  for (;;) backups.add((await window.change<{ name: string }>('backups.make', undefined)).name);
}

async function check(directory: string, { notes, entries, briefs, backups }: Acknowledged): Promise<Outcome> {
  const problems = await problemsOf(directory, async ({ services }) => {
    const kept = new Map(
      (await services.annotations.list(SOME_ENTRY)).map(({ annotation }) => [
        annotation.id,
        annotation.body.map(({ value }) => value).join(),
      ]),
    );
    const listed = new Set((await services.backups.list()).backups.map(({ name }) => name));
    const lostBackups = [...backups].filter((name) => !listed.has(name)).map((name) => `The backup ${name} is lost.`);
    const lostNotes = [...notes].filter(([id, text]) => kept.get(id) !== text).map(([id]) => `The note ${id} is lost.`);
    const lost = [...lostNotes, ...lostBackups];
    for (const [id, summary] of entries) {
      const { entry } = await services.library.entry(id);
      if (!isSameOrLater(entry.summary, summary)) lost.push(`The edit of ${id} is lost.`);
    }
    for (const [id, title] of briefs) {
      const { brief } = await services.briefs.get(id);
      if (!isSameOrLater(brief.title, title)) lost.push(`The edit of the brief ${id} is lost.`);
    }
    return lost;
  });
  const acknowledged = notes.size + entries.size + briefs.size + backups.size;
  return { isKilled: true, acknowledged, problems };
}

let edits = 0;

function nextEdit(): string {
  return `Edit ${++edits}`;
}

/** A later edit may have been written and not answered any more. */
function isSameOrLater(kept: string, acknowledged: string): boolean {
  const numberOf = (edit: string) => Number(/^Edit (\d+)$/.exec(edit)?.[1]);
  return numberOf(kept) >= numberOf(acknowledged);
}
