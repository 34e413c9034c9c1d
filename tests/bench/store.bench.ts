import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedLibrary } from '../../src/main/core/generating/generated-library.ts';
import { measureEventLoop } from './store/measure-event-loop.ts';
import { measureFirstAnswers } from './store/measure-first-answers.ts';
import { measureInserts } from './store/measure-inserts.ts';
import { measureQueries } from './store/measure-queries.ts';

/** `npm run bench -- store`: what the store costs beside the same work by hand, and beside other stores. */
const ENTRIES = 20_000;
const STREAMED_ENTRIES = 100_000;
/** Ranks of the words a reader searches while entries stream in: neither the commonest nor the rarest. */
const SEARCHED_RANKS = [20, 2_000] as const;

const directory = mkdtempSync(join(tmpdir(), 'attache-bench-'));
try {
  const library = generatedLibrary();
  const entries = Array.from({ length: ENTRIES }, (_, index) => library.entry(index));
  await measureInserts(directory, entries);
  await measureQueries(directory, entries);
  await measureFirstAnswers(directory, { entries, kind: 'event', word: library.vocabulary[SEARCHED_RANKS[0]] ?? '' });
  await measureEventLoop(directory, {
    entryCount: STREAMED_ENTRIES,
    entry: library.entry,
    words: library.vocabulary.slice(...SEARCHED_RANKS),
  });
} finally {
  rmSync(directory, { recursive: true, force: true });
}
