import type { DraftCipher } from './draft-cipher.ts';
import type { DraftDatabase, DraftRecord } from './draft-database.ts';

/** Keeps what was typed and not saved, by name. */
export interface DraftBox {
  /** Keeps a draft. Of several at once for one name the last is kept, and none waits for another's turn to end. */
  keep(name: string, value: unknown): Promise<void>;
  forget(name: string): Promise<void>;
  /** Gives a draft another name; nothing where there is none. */
  rename(from: string, to: string): Promise<void>;
  /** Drafts whose names begin with `prefix`; what can not be read is set aside. */
  under(prefix: string): Promise<ReadonlyMap<string, unknown>>;
}

/** Makes a box in `database` whose drafts are sealed by `cipher`. */
export function createDraftBox(database: DraftDatabase, cipher: DraftCipher): DraftBox {
  /** What is to become of each name that is being written: a value, or nothing. */
  const waiting = new Map<string, { readonly value: unknown } | undefined>();
  const running = new Map<string, Promise<void>>();

  function write(name: string, content: { readonly value: unknown } | undefined): Promise<void> {
    waiting.set(name, content);
    const current = running.get(name) ?? drain(name);
    running.set(name, current);
    return current;
  }

  async function drain(name: string): Promise<void> {
    try {
      while (waiting.has(name)) {
        const content = waiting.get(name);
        waiting.delete(name);
        if (content === undefined) await database.drafts.delete(name);
        else await database.drafts.put({ name, sealed: await cipher.seal(content.value) });
      }
    } finally {
      running.delete(name);
    }
  }

  async function open(record: DraftRecord): Promise<[string, unknown] | undefined> {
    try {
      return [record.name, await cipher.open(record.sealed)];
    } catch {
      await database.unreadable.put(record);
      await database.drafts.delete(record.name);
      return undefined;
    }
  }

  return {
    keep: (name, value) => write(name, { value }),
    forget: (name) => write(name, undefined),
    rename: (from, to) =>
      database.transaction(async () => {
        const record = await database.drafts.get(from);
        if (record === undefined) return;
        await database.drafts.put({ ...record, name: to });
        await database.drafts.delete(from);
      }),
    async under(prefix) {
      await Promise.all(running.values());
      const records = await database.drafts.where('name').startsWith(prefix).toArray();
      const opened = await Promise.all(records.map(open));
      return new Map(opened.filter((draft) => draft !== undefined));
    },
  };
}
