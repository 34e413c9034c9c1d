/** A prepared statement; `pluck` gives the first column alone. */
interface Statement {
  pluck(): Statement;
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
  iterate(...parameters: unknown[]): Iterable<unknown>;
  run(...parameters: unknown[]): { lastInsertRowid: number | bigint };
}

/** As much of a `better-sqlite3-multiple-ciphers` connection as search needs. */
export interface SearchConnection {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  transaction(work: () => void): { (): void; immediate(): void };
}
