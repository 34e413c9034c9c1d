import type { SettingsService, VerifyReport } from '../../../shared/api/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/model/index.ts';
import type { Host } from '../../host.ts';
import { readDraftKey } from '../store/draft-key.ts';
import type { Store } from '../store/store.ts';
import { findDocument } from './documents.ts';

/** What the service takes from outside. */
interface Surroundings {
  readonly host: Host;
  readonly key: Uint8Array;
  readonly verify: () => Promise<VerifyReport>;
}

/** Keeps what the reader chose, and tells windows of the program around them. */
export function createSettingsService(store: Store, { host, key, verify }: Surroundings): SettingsService {
  const { settings } = store.collections;
  const get = async () => withoutStyles((await findDocument(settings, 'settings')) ?? DEFAULT_SETTINGS);
  return {
    get,
    async change(input) {
      const present =
        (await settings.findOne('settings').exec()) ?? (await settings.insertIfNotExists(DEFAULT_SETTINGS));
      // In turn, so that of two changes made at once neither undoes the other.
      const chosen = Object.entries(input).filter(([, value]) => value !== undefined);
      const changed = await present.incrementalPatch(Object.fromEntries(chosen));
      return withoutStyles(changed.toMutableJSON());
    },
    async application() {
      return host.application;
    },
    async draftKey() {
      return readDraftKey(store.connection, key);
    },
    verify,
  };
}

/** Earlier versions kept looks and citation styles here; they can be large, and have services of their own. */
function withoutStyles({ looks: _looks, citationStyles: _styles, ...settings }: Settings): Settings {
  return settings;
}
