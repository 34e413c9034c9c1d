import type { z } from 'zod';
import type { Connection } from '../store/sqlite/connection.ts';

/** Single facts replication remembers, JSON by name. They lie in the encrypted database. */
export function syncFacts(connection: Connection) {
  const reading = connection.prepare<[string], string>('SELECT value FROM sync_facts WHERE name = ?').pluck();
  const writing = connection.prepare('INSERT OR REPLACE INTO sync_facts (name, value) VALUES (?, ?)');
  const removing = connection.prepare('DELETE FROM sync_facts WHERE name = ?');
  return {
    read<T>(name: string, schema: z.ZodType<T>): T | undefined {
      const text = reading.get(name);
      return text === undefined ? undefined : schema.parse(JSON.parse(text));
    },
    write: (name: string, value: unknown) => void writing.run(name, JSON.stringify(value)),
    remove: (name: string) => void removing.run(name),
  };
}
export type SyncFacts = ReturnType<typeof syncFacts>;
