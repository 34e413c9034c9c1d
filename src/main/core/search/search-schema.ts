/** Raise when the tables, the triggers or the terms they hold change: an index of another version is built anew. */
export const SEARCH_SCHEMA_VERSION = 1;

/** Names of the tables that hold the documents. */
export interface SearchTables {
  readonly entries: string;
  readonly annotations: string;
}

/** Columns of the full-text table, as `SearchFields` names them, and of the smaller one over what an entry is about. */
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
export const LEAD_COLUMNS = ['title', 'aliases', 'acronym', 'summary', 'filters'] as const;

/** The entry a note (`a`) is on; read from the document, because REPLACE tells no trigger what was there before. */
const NOTE_ENTRY = "json_extract(a.document, '$.target.source')";

/** Triggers on the documents' tables. */
export const SEARCH_TRIGGERS = ['entry', 'note'].flatMap((what) =>
  ['inserted', 'updated', 'deleted'].map((event) => `search_${what}_${event}`),
);

/** Everything else the index is made of, in the order it can be taken down. */
export const SEARCH_OBJECTS = [
  ['view', 'search_renote'],
  ['view', 'search_reindex'],
  ['table', 'search_text'],
  ['table', 'search_leads'],
  ['table', 'search_names'],
  ['table', 'search_entries'],
  ['table', 'search_notes'],
] as const;

/** Quotes an SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * The index's tables.
 *
 * `search_text` and `search_leads` keep no copy of the text (contentless): the documents have it. The `ascii` tokenizer takes
 * the terms as our functions made them. Rows are numbered as they come, so that in descending order the newest come first.
 */
export function createTables(): string {
  return `
    CREATE TABLE search_entries (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      date TEXT NOT NULL,
      title_key TEXT NOT NULL,
      topics TEXT NOT NULL,
      jurisdictions TEXT NOT NULL,
      note_count INTEGER NOT NULL,
      disagreement_count INTEGER NOT NULL
    );
    CREATE INDEX search_entries_title ON search_entries (title_key, number);
    CREATE INDEX search_entries_date ON search_entries (date, title_key, number);
    CREATE TABLE search_names (name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, number)) WITHOUT ROWID;
    CREATE INDEX search_names_number ON search_names (number);
    CREATE TABLE search_notes (annotation TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX search_notes_entry ON search_notes (entry);
    CREATE VIRTUAL TABLE search_text USING fts5(
      ${TEXT_COLUMNS.join(', ')}, tokenize = 'ascii', content = '', contentless_delete = 1, prefix = '2 3'
    );
    CREATE VIRTUAL TABLE search_leads USING fts5(
      ${LEAD_COLUMNS.join(', ')}, tokenize = 'ascii', content = '', contentless_delete = 1, prefix = '2 3'
    );`;
}

/**
 * What keeps the index true. `search_reindex` is a procedure: inserting an id into the view takes the entry out of the index
 * and, where it is there and not deleted, puts it in as it is now. Every trigger on the documents ends there, so that
 * INSERT, REPLACE, UPDATE and DELETE come to the same, in the transaction of the document.
 */
export function createTriggers({ entries, annotations }: SearchTables): string {
  const entryTable = quoteIdentifier(entries);
  const annotationTable = quoteIdentifier(annotations);
  const notes = `(SELECT json_group_array(json(a.document)) FROM search_notes n
    JOIN ${annotationTable} a ON a.id = n.annotation
    WHERE n.entry = e.id AND a.deleted = 0 AND ${NOTE_ENTRY} = e.id)`;
  const text = TEXT_COLUMNS.join(', ');
  const lead = LEAD_COLUMNS.join(', ');
  const numbered = `FROM search_entries s JOIN ${entryTable} e ON e.id = s.id, attache_index_row(e.document, ${notes}) r
    WHERE s.id = NEW.id`;
  return `
    CREATE VIEW search_reindex AS SELECT id FROM search_entries;
    CREATE TRIGGER search_reindex_entry INSTEAD OF INSERT ON search_reindex BEGIN
      DELETE FROM search_text WHERE rowid IN (SELECT number FROM search_entries WHERE id = NEW.id);
      DELETE FROM search_leads WHERE rowid IN (SELECT number FROM search_entries WHERE id = NEW.id);
      DELETE FROM search_names WHERE number IN (SELECT number FROM search_entries WHERE id = NEW.id);
      DELETE FROM search_entries WHERE id = NEW.id;
      INSERT INTO search_entries
        (id, kind, status, date, title_key, topics, jurisdictions, note_count, disagreement_count)
        SELECT e.id, r.kind, r.status, r.date, r.title_key, r.topics, r.jurisdictions, r.note_count, r.disagreement_count
        FROM ${entryTable} e, attache_index_row(e.document, ${notes}) r WHERE e.id = NEW.id AND e.deleted = 0;
      INSERT INTO search_text (rowid, ${text}) SELECT s.number, ${prefixed('r', TEXT_COLUMNS)} ${numbered};
      INSERT INTO search_leads (rowid, ${lead}) SELECT s.number, ${prefixed('r', LEAD_COLUMNS)} ${numbered};
      INSERT OR IGNORE INTO search_names (name, number)
        SELECT name.value, s.number FROM search_entries s JOIN ${entryTable} e ON e.id = s.id,
          attache_index_row(e.document, ${notes}) r, json_each(r.names) name WHERE s.id = NEW.id;
    END;
    CREATE VIEW search_renote AS SELECT annotation FROM search_notes;
    CREATE TRIGGER search_renote_annotation INSTEAD OF INSERT ON search_renote BEGIN
      INSERT INTO search_reindex (id) SELECT n.entry FROM search_notes n WHERE n.annotation = NEW.annotation
        AND NOT EXISTS (SELECT 1 FROM ${annotationTable} a WHERE a.id = n.annotation AND a.deleted = 0 AND ${NOTE_ENTRY} = n.entry);
      DELETE FROM search_notes WHERE annotation = NEW.annotation;
      INSERT INTO search_notes (annotation, entry) SELECT a.id, ${NOTE_ENTRY} FROM ${annotationTable} a
        WHERE a.id = NEW.annotation AND a.deleted = 0 AND ${NOTE_ENTRY} IS NOT NULL;
      INSERT INTO search_reindex (id) SELECT entry FROM search_notes WHERE annotation = NEW.annotation;
    END;
    ${triggersOn('entry', entryTable, 'search_reindex (id)')}
    ${triggersOn('note', annotationTable, 'search_renote (annotation)')}`;
}

/** SQL that links every note to its entry, then indexes every entry, oldest first. */
export function fillTables({ entries, annotations }: SearchTables): string {
  return `
    INSERT INTO search_notes (annotation, entry)
      SELECT a.id, ${NOTE_ENTRY} FROM ${quoteIdentifier(annotations)} a
      WHERE a.deleted = 0 AND ${NOTE_ENTRY} IS NOT NULL;
    INSERT INTO search_reindex (id)
      SELECT id FROM ${quoteIdentifier(entries)} WHERE deleted = 0 ORDER BY json_extract(document, '$.date'), id;`;
}

function prefixed(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

function triggersOn(what: string, table: string, procedure: string): string {
  const call = (id: string) => `INSERT INTO ${procedure} ${id};`;
  return `
    CREATE TRIGGER search_${what}_inserted AFTER INSERT ON ${table} BEGIN ${call('VALUES (NEW.id)')} END;
    CREATE TRIGGER search_${what}_updated AFTER UPDATE OF id, deleted, document ON ${table} BEGIN
      ${call('SELECT OLD.id WHERE OLD.id <> NEW.id')} ${call('VALUES (NEW.id)')}
    END;
    CREATE TRIGGER search_${what}_deleted AFTER DELETE ON ${table} BEGIN ${call('VALUES (OLD.id)')} END;`;
}
