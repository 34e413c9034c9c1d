import { hkdfSync } from 'node:crypto';
import type { SettingsService, VerifyReport } from '../../../shared/api/index.ts';
import { DEFAULT_SETTINGS } from '../../../shared/model/index.ts';
import type { Host } from '../../host.ts';
import type { Store } from '../store/store.ts';
import { findDocument } from './documents.ts';

/** What the service takes from outside. */
interface Surroundings {
  readonly host: Host;
  readonly key: Uint8Array;
  readonly verify: () => Promise<VerifyReport>;
}

/** Bytes of AES-256. */
const DRAFT_KEY_LENGTH = 32;

/** Keeps what the reader chose, and tells windows of the program around them. */
export function createSettingsService(store: Store, { host, key, verify }: Surroundings): SettingsService {
  const { settings } = store.collections;
  const get = async () => (await findDocument(settings, 'settings')) ?? DEFAULT_SETTINGS;
  return {
    get,
    async change(input) {
      const present =
        (await settings.findOne('settings').exec()) ?? (await settings.insertIfNotExists(DEFAULT_SETTINGS));
      // In turn, so that of two changes made at once neither undoes the other.
      const chosen = Object.entries(input).filter(([, value]) => value !== undefined);
      const changed = await present.incrementalPatch(Object.fromEntries(chosen));
      return changed.toMutableJSON();
    },
    async application() {
      return host.application;
    },
    async draftKey() {
      return draftKeyOf(key).toString('base64');
    },
    verify,
  };
}

/** Derives the drafts' key from the store's, so that one tells nothing of the other. @see RFC 5869 */
function draftKeyOf(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'attache drafts', DRAFT_KEY_LENGTH));
}
