import type { RxDocumentData, RxJsonSchema, StringKeys } from 'rxdb';
import type { Connection } from './connection.ts';
import { type IndexColumn, indexColumns } from './index-columns.ts';
import { orderedText } from './ordered-text.ts';
import { quoteIdentifier } from './table-name.ts';

/** Part of an index: from…to, bounds included or not, in either direction. */
export interface IndexRange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly isFromIncluded: boolean;
  readonly isToIncluded: boolean;
  readonly isBackwards: boolean;
}

type RangeStatement = ReturnType<typeof prepareRange>;

/**
 * The table of one collection in one version of its schema.
 *
 * Columns: `id`, `rev`, `deleted` (0 or 1), `lwt` (last write, milliseconds with two decimals), `document` (the whole document as
 * JSON, meta fields included) and a B-tree column for each index. `id` and index columns are `orderedText`.
 */
export class DocumentTable<T> {
  readonly name: string;
  readonly columns: readonly IndexColumn<T>[];
  private readonly connection: Connection;
  private readonly primaryPath: StringKeys<RxDocumentData<T>>;
  private readonly quoted: string;
  private readonly readStatement;
  private readonly insertStatement;
  private readonly updateStatement;
  private readonly writtenStatement;
  private readonly ranges = new Map<string, RangeStatement>();

  constructor(
    connection: Connection,
    name: string,
    schema: RxJsonSchema<RxDocumentData<T>>,
    primaryPath: StringKeys<RxDocumentData<T>>,
  ) {
    this.connection = connection;
    this.name = name;
    this.primaryPath = primaryPath;
    this.quoted = quoteIdentifier(name);
    this.columns = indexColumns(schema);
    this.create();
    this.readStatement = connection
      .prepare<[string], string>(`SELECT document FROM ${this.quoted} WHERE id = ?`)
      .pluck();
    this.writtenStatement = connection
      .prepare<unknown[], string>(
        `SELECT document FROM ${this.quoted} WHERE (lwt, id) > (?, ?) ORDER BY lwt, id LIMIT ?`,
      )
      .pluck();
    const writes = this.prepareWrites();
    this.insertStatement = writes.insert;
    this.updateStatement = writes.update;
  }

  /** Documents by their ids, deleted ones included; ids that do not exist are left out. */
  read(ids: readonly string[]): RxDocumentData<T>[] {
    return ids.flatMap((id) => {
      const text = this.readStatement.get(orderedText(id));
      return text === undefined ? [] : [parseDocument<T>(text)];
    });
  }

  /** Adds documents whose ids are new. */
  insert(documents: readonly RxDocumentData<T>[]): void {
    for (const document of documents) this.insertStatement.run(...this.valuesOf(document), this.idOf(document));
  }

  /** Puts documents in place of those that have their ids. */
  update(documents: readonly RxDocumentData<T>[]): void {
    for (const document of documents) this.updateStatement.run(...this.valuesOf(document), this.idOf(document));
  }

  /** Documents of a range, one after the other; `limit` counts rows, -1 for all of them. */
  *scan(range: IndexRange, limit: number, offset = 0): Generator<RxDocumentData<T>> {
    const statement = this.rangeStatement(
      'document',
      range,
      `ORDER BY ${range.column} ${direction(range)} LIMIT ? OFFSET ?`,
    );
    for (const text of statement.iterate(range.from, range.to, limit, offset)) yield parseDocument<T>(text as string);
  }

  /** Documents in the order they were last written, those of one write by id, from behind `after` on. */
  writtenAfter(after: { readonly lwt: number; readonly id: string }, limit: number): RxDocumentData<T>[] {
    return this.writtenStatement.all(after.lwt, orderedText(after.id), limit).map((text) => parseDocument<T>(text));
  }

  /** How many rows a range has. */
  count(range: IndexRange): number {
    return this.rangeStatement('count(*)', range, '').get(range.from, range.to) as number;
  }

  /** Removes tombstones last written at or before `lwt`, at most `limit`; gives the ids of those removed. */
  purge(lwt: number, limit: number): string[] {
    return this.connection
      .prepare(
        `DELETE FROM ${this.quoted} WHERE id IN (SELECT id FROM ${this.quoted} WHERE deleted = 1 AND lwt <= ? LIMIT ?) RETURNING id`,
      )
      .pluck()
      .all(lwt, limit) as string[];
  }

  drop(): void {
    this.connection.exec(`DROP TABLE IF EXISTS ${this.quoted}`);
  }

  private create(): void {
    const columns = this.columns.map((column) => `${column.name} TEXT NOT NULL,`).join(' ');
    this.connection.exec(`
      CREATE TABLE IF NOT EXISTS ${this.quoted} (
        id TEXT NOT NULL PRIMARY KEY, rev TEXT NOT NULL, deleted INTEGER NOT NULL, lwt REAL NOT NULL, ${columns}
        document TEXT NOT NULL
      );
      CREATE INDEX IF NOT EXISTS ${quoteIdentifier(`${this.name}__written`)} ON ${this.quoted} (lwt, id);
      CREATE INDEX IF NOT EXISTS ${quoteIdentifier(`${this.name}__tombstones`)} ON ${this.quoted} (lwt) WHERE deleted = 1;`);
    for (const column of this.columns) {
      const index = quoteIdentifier(`${this.name}__${column.name}`);
      this.connection.exec(`CREATE INDEX IF NOT EXISTS ${index} ON ${this.quoted} (${column.name})`);
    }
  }

  /** The id comes last, as in the clause that finds the row to update. */
  private prepareWrites() {
    const names = ['rev', 'deleted', 'lwt', 'document', ...this.columns.map((column) => column.name)];
    const marks = [...names, 'id'].map(() => '?').join(', ');
    const changes = names.map((name) => `${name} = ?`).join(', ');
    // Never an upsert: its conflict clause would replace those inside the triggers of what is derived from documents.
    return {
      insert: this.connection.prepare<unknown[]>(
        `INSERT INTO ${this.quoted} (${names.join(', ')}, id) VALUES (${marks})`,
      ),
      update: this.connection.prepare<unknown[]>(`UPDATE ${this.quoted} SET ${changes} WHERE id = ?`),
    };
  }

  private valuesOf(document: RxDocumentData<T>): unknown[] {
    const { _rev, _deleted, _meta } = document;
    const indexed = this.columns.map((column) => column.valueOf(document));
    return [_rev, _deleted ? 1 : 0, _meta.lwt, JSON.stringify(document), ...indexed];
  }

  private idOf(document: RxDocumentData<T>): string {
    return orderedText(document[this.primaryPath] as string);
  }

  private rangeStatement(select: string, range: IndexRange, tail: string): RangeStatement {
    const { column, isFromIncluded, isToIncluded } = range;
    const sql = `SELECT ${select} FROM ${this.quoted}
      WHERE ${column} ${isFromIncluded ? '>=' : '>'} ? AND ${column} ${isToIncluded ? '<=' : '<'} ? ${tail}`;
    // An iterating statement is busy until its loop ends; a scan within a scan needs one of its own.
    const cached = this.ranges.get(sql);
    if (cached !== undefined && !cached.busy) return cached;
    const statement: RangeStatement = prepareRange(this.connection, sql);
    this.ranges.set(sql, statement);
    return statement;
  }
}

function prepareRange(connection: Connection, sql: string) {
  return connection.prepare<unknown[]>(sql).pluck();
}

function direction(range: IndexRange): string {
  return range.isBackwards ? 'DESC' : 'ASC';
}

/** What the table holds was written by `write`, in a file that authenticates every page. */
function parseDocument<T>(text: string): RxDocumentData<T> {
  return JSON.parse(text);
}
