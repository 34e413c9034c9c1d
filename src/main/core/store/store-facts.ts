import type { z } from 'zod';
import type { Connection } from './sqlite/connection.ts';

/** Facts of the store itself, kept beside the documents: a small table of JSON by name. */
export interface StoreFacts {
  read<T>(name: string, schema: z.ZodType<T>): T | undefined;
  write(name: string, value: unknown): void;
  remove(name: string): void;
}

/** Opens the table of facts, making it where it is missing. */
export function openStoreFacts(connection: Connection): StoreFacts {
  connection.exec('CREATE TABLE IF NOT EXISTS store_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
  const reading = connection.prepare<[string], string>('SELECT value FROM store_facts WHERE name = ?').pluck();
  const removing = connection.prepare('DELETE FROM store_facts WHERE name = ?');
  const writing = connection.prepare('INSERT OR REPLACE INTO store_facts (name, value) VALUES (?, ?)');
  return {
    read(name, schema) {
      const text = reading.get(name);
      return text === undefined ? undefined : schema.parse(JSON.parse(text));
    },
    write(name, value) {
      writing.run(name, JSON.stringify(value));
    },
    remove(name) {
      removing.run(name);
    },
  };
}
