import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { nextTurn } from '../turns/next-turn.ts';
import { owe } from './backlog-debt.ts';
import { type BacklogMatch, type BacklogMatches, backlogMatches, NO_BACKLOG } from './backlog-matches.ts';
import { hasBacklog } from './index-backlog.ts';
import { indexedTextsOf } from './indexed-texts.ts';
import type { ParsedQuery } from './parse-query.ts';
import { createRawDocumentTest } from './raw-document-test.ts';
import { scoreEntry, unitWeight } from './score-entry.ts';
import type { SearchConnection } from './search-connection.ts';
import { searchFieldsOf } from './search-fields.ts';
import { quoteIdentifier, type SearchTables } from './search-schema.ts';

/** Milliseconds of reading after which everybody else has a turn. */
const HOLD = 10;
/** Documents between two looks at the clock. */
const CHUNK = 50;
/** So many that came meanwhile are read at once, in the transaction of the answer. */
const LAST = 200;
/** How many entries are looked at to learn which words of the query are rare. */
const SAMPLE = 150;

/** What a scan found, to be settled when the answer is made. */
export interface BacklogScan {
  /**
   * What is found now, in the transaction of the answer: without what was indexed, changed or removed since it was read, and with
   * what came since.
   */
  settle(): BacklogMatches;
}

/** @returns a function that looks a query up in the backlog's documents, in turns of the event loop, until `goOn` throws */
export function createBacklogScanner(
  connection: SearchConnection,
  tables: SearchTables,
): (query: ParsedQuery, goOn: () => void) => Promise<BacklogScan> {
  const entries = quoteIdentifier(tables.entries);
  const columns = 's.number, s.id, s.names, s.note_count AS noteCount, e.document';
  const readNext = connection.prepare(
    `SELECT ${columns} FROM search_entries s JOIN ${entries} e ON e.id = s.id WHERE s.number > ? ORDER BY s.number LIMIT ?`,
  );
  const readNotes = connection
    .prepare(
      `SELECT a.document FROM search_notes n JOIN ${quoteIdentifier(tables.annotations)} a ON a.id = n.id
        WHERE n.entry = ? ORDER BY n.id`,
    )
    .pluck();
  const readTotals = connection.prepare('SELECT newest, indexed, version FROM search_totals');
  const isThere = connection.prepare('SELECT 1 FROM search_entries WHERE number = ?').pluck();
  const totals = () => readTotals.get() as { newest: number; indexed: number; version: number };
  const next = (after: number, limit: number) => readNext.all(after, limit) as WaitingEntry[];
  const notesOn = ({ id, noteCount }: WaitingEntry) =>
    noteCount === 0 ? [] : readNotes.all(id).map((text) => JSON.parse(String(text)) as Annotation);

  function matcherOf(query: ParsedQuery): (waiting: WaitingEntry) => BacklogMatch | undefined {
    const mayHold = createRawDocumentTest(query.units);
    const everything = query.units.flatMap((unit) => unit.alternatives);
    const weights = weigh(query);
    return (waiting) => {
      const possible = waiting.noteCount > 0 ? everything : mayHold(waiting.document);
      if (possible.length === 0) return undefined;
      const entry = JSON.parse(waiting.document) as Entry;
      const texts = indexedTextsOf(waiting.id, searchFieldsOf(entry, notesOn(waiting)));
      const alternatives = possible.filter(texts.has);
      if (alternatives.length === 0) return undefined;
      const scored = { fields: texts.fields, names: waiting.names.split('\n') };
      return { number: waiting.number, alternatives, score: scoreEntry(scored, present(query, alternatives), weights) };
    };
  }

  /** How much each unit says, from the beginning of the backlog. */
  function weigh({ units }: ParsedQuery): number[] {
    const sample = next(totals().indexed, SAMPLE);
    const found = units.map((unit) => {
      const mayHold = createRawDocumentTest([unit]);
      return sample.filter(({ document }) => mayHold(document).length > 0).length;
    });
    return found.map((count) => unitWeight(count, sample.length));
  }

  return async (query, goOn) => {
    if (query.units.length === 0 || !hasBacklog(connection)) return { settle: () => NO_BACKLOG };
    const begun = totals();
    owe(connection, begun.newest - begun.indexed);
    const match = matcherOf(query);
    const found: BacklogMatch[] = [];
    let last = begun.indexed;

    function take(limit: number): number {
      const chunk = next(last, limit);
      for (const waiting of chunk) {
        const one = match(waiting);
        if (one !== undefined) found.push(one);
      }
      last = chunk.at(-1)?.number ?? last;
      return chunk.length;
    }

    for (let turn = performance.now(); totals().newest - last > LAST; ) {
      if (take(CHUNK) < CHUNK) break;
      if (performance.now() - turn < HOLD) continue;
      await nextTurn();
      goOn();
      turn = performance.now();
    }
    // The answer is a turn of its own.
    await nextTurn();
    return {
      settle() {
        while (take(CHUNK) === CHUNK);
        const { indexed, version } = totals();
        const isSame = version === begun.version;
        return backlogMatches(found.filter(({ number }) => number > indexed && (isSame || isThere.get(number) === 1)));
      },
    };
  };
}

interface WaitingEntry {
  readonly number: number;
  readonly id: string;
  readonly names: string;
  readonly noteCount: number;
  readonly document: string;
}

/** The query without the forms of words that are not there: scoring would look for each. */
function present(query: ParsedQuery, alternatives: BacklogMatch['alternatives']): ParsedQuery {
  const units = query.units.map((unit) => {
    const [itself, ...others] = unit.alternatives;
    if (itself === undefined) return unit;
    return { ...unit, alternatives: [itself, ...others.filter((one) => alternatives.includes(one))] };
  });
  return { ...query, units };
}
