/**
 * Raise when the tables, the triggers or the terms they hold change, or when a migration of documents changes what is
 * searched: an index of another version is built anew.
 */
export const SEARCH_SCHEMA_VERSION = 9;

/** Names of the tables that hold the documents. */
export interface SearchTables {
  readonly entries: string;
  readonly annotations: string;
}

/** Columns of the full-text table over everything. */
export const TEXT_COLUMNS = [
  'title',
  'aliases',
  'acronym',
  'summary',
  'claims',
  'body',
  'notes',
  'pairs',
  'filters',
] as const;
/** Columns of an entry that are read without reading its document. */
export const SIDE_COLUMNS = [
  'kind',
  'status',
  'date',
  'title_key',
  'names',
  'topics',
  'jurisdictions',
  'note_count',
  'disagreement_count',
] as const;

/** Quotes an SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQL that takes an index of any version down. */
export function dropIndex(): string {
  const tables = 'text leads tiers words names entries notes pending_entries pending_notes counts bitmaps totals'.split(
    ' ',
  );
  return [dropTriggers(), ...tables.map((name) => `DROP TABLE IF EXISTS search_${name};`)].join('\n');
}

/** SQL that lets the index follow no table. */
export function dropTriggers(): string {
  const names = ['entry', 'note'].flatMap((what) => EVENTS.map(([event]) => `search_${what}_${event}`));
  return names.map((name) => `DROP TRIGGER IF EXISTS ${name};`).join('\n');
}

/**
 * SQL that makes the index's tables.
 *
 * `search_text` and `search_tiers` keep no copy of the text (contentless): the documents have it. The `ascii` tokenizer takes
 * the terms as they come. Counts of stretches and bitmaps of filters are sums over `search_entries`; `search_words` is an estimate. Rows are numbered in the order they were indexed, so that in descending order the newest come first.
 * The pending tables name what was written since the index was last brought up to date. `newest` is the last number that was given, none is
 * given twice; the texts of entries up to `indexed` are in the full-text tables, those above are the backlog.
 */
export function createTables(): string {
  return `
    CREATE TABLE search_pending_entries (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE search_pending_notes (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE search_entries (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      date TEXT NOT NULL,
      title_key TEXT NOT NULL,
      names TEXT NOT NULL,
      topics TEXT NOT NULL,
      jurisdictions TEXT NOT NULL,
      note_count INTEGER NOT NULL,
      disagreement_count INTEGER NOT NULL
    );
    CREATE INDEX search_entries_title ON search_entries (title_key);
    CREATE INDEX search_entries_date ON search_entries (date DESC, title_key);
    CREATE TABLE search_totals (
      entries INTEGER NOT NULL, version INTEGER NOT NULL, newest INTEGER NOT NULL, indexed INTEGER NOT NULL
    );
    INSERT INTO search_totals (entries, version, newest, indexed) VALUES (0, 0, 0, 0);
    CREATE TABLE search_counts (
      ordering TEXT NOT NULL, level INTEGER NOT NULL, beginning TEXT NOT NULL, entries INTEGER NOT NULL,
      PRIMARY KEY (ordering, level, beginning)
    ) WITHOUT ROWID;
    CREATE INDEX search_counts_empty ON search_counts (entries) WHERE entries = 0;
    CREATE TABLE search_bitmaps (
      name TEXT NOT NULL, value TEXT NOT NULL, piece INTEGER NOT NULL, bits BLOB NOT NULL, version INTEGER NOT NULL,
      PRIMARY KEY (name, value, piece)
    );
    CREATE INDEX search_bitmaps_version ON search_bitmaps (version);
    CREATE TABLE search_names (name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, number)) WITHOUT ROWID;
    CREATE TABLE search_words (word TEXT PRIMARY KEY, entries INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE search_notes (id TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX search_notes_entry ON search_notes (entry);
    CREATE VIRTUAL TABLE search_text USING fts5(
      ${TEXT_COLUMNS.join(', ')}, tokenize = 'ascii', content = '', contentless_delete = 1, prefix = '2 3'
    );
    CREATE VIRTUAL TABLE search_tiers USING fts5(
      terms, tokenize = 'ascii', content = '', contentless_delete = 1, detail = none, prefix = '3 4 5'
    );
    ${['search_text', 'search_tiers'].map(tuning).join('\n')}`;
}

/** Bytes of terms FTS5 gathers before it writes a segment: more than a batch has, so that a transaction writes one. */
const HASH_SIZE = 16 * 1024 * 1024;
/** Bytes of a page of the index: with its row's head just below what a page of the encrypted file holds. */
const PAGE_SIZE = 3_900;
/** Segments of a size that are merged into one: more are merged less often, but each is looked into by every search. */
const MERGED_AT_ONCE = 8;

function tuning(table: string): string {
  const settings = { hashsize: HASH_SIZE, pgsz: PAGE_SIZE, automerge: MERGED_AT_ONCE };
  return Object.entries(settings)
    .map(([name, value]) => `INSERT INTO ${table} (${table}, rank) VALUES ('${name}', ${value});`)
    .join('\n');
}

const EVENTS = [
  ['inserted', 'INSERT', ['NEW']],
  ['updated', 'UPDATE OF id, deleted, document', ['OLD', 'NEW']],
  ['deleted', 'DELETE', ['OLD']],
] as const;

/**
 * SQL that makes the triggers which note, in the transaction of the document, what the index has to take up. INSERT, REPLACE,
 * UPDATE and DELETE come to the same: the id is pending. Indexing itself is not done in a trigger, because FTS5 would then
 * write a segment of its own for every document.
 */
export function createTriggers({ entries, annotations }: SearchTables): string {
  const triggersOn = (what: string, table: string, pending: string) =>
    EVENTS.map(([event, sql, rows]) => {
      const steps = rows.map((row) => `INSERT OR IGNORE INTO ${pending} (id) VALUES (${row}.id);`).join(' ');
      return `CREATE TRIGGER search_${what}_${event} AFTER ${sql} ON ${quoteIdentifier(table)} BEGIN ${steps} END;`;
    });
  return [
    ...triggersOn('entry', entries, 'search_pending_entries'),
    ...triggersOn('note', annotations, 'search_pending_notes'),
  ].join('\n');
}

/** SQL that makes every document pending. */
export function makeAllPending({ entries, annotations }: SearchTables): string {
  return `
    INSERT INTO search_pending_entries (id) SELECT id FROM ${quoteIdentifier(entries)} WHERE deleted = 0;
    INSERT INTO search_pending_notes (id) SELECT id FROM ${quoteIdentifier(annotations)} WHERE deleted = 0;`;
}

/** SQL that makes those pending that only the index or only the tables have. */
export function makeDifferentPending({ entries, annotations }: SearchTables): string {
  const differences = (pending: string, table: string, index: string) => {
    const stored = `SELECT id FROM ${quoteIdentifier(table)} WHERE deleted = 0`;
    return `
      INSERT OR IGNORE INTO ${pending} (id) ${stored} EXCEPT SELECT id FROM ${index};
      INSERT OR IGNORE INTO ${pending} (id) SELECT id FROM ${index} EXCEPT ${stored};`;
  };
  return `${differences('search_pending_entries', entries, 'search_entries')}
    ${differences('search_pending_notes', annotations, 'search_notes')}`;
}
