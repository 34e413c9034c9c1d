import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { Connection } from './sqlite/connection.ts';
import { openStoreFacts } from './store-facts.ts';

/** Bytes of AES-256. */
const LENGTH = 32;
const FACT = 'draftKey';

/**
 * The key of the windows' drafts, in base64. It is derived from the key the store was made with, so that one tells nothing of the
 * other, and stays the same when the store's key is changed: drafts lie in the windows, where nobody can encrypt them anew.
 * @see RFC 5869
 */
export function readDraftKey(connection: Connection, key: Uint8Array): string {
  return openStoreFacts(connection).read(FACT, z.base64()) ?? derive(key);
}

/** Keeps the drafts' key in a store that is about to have another key than `key`, under which it was so far. */
export function keepDraftKey(connection: Connection, key: Uint8Array): void {
  openStoreFacts(connection).write(FACT, readDraftKey(connection, key));
}

function derive(key: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'attache drafts', LENGTH)).toString('base64');
}
