import { type CitationStyleFile, DEFAULT_SETTINGS } from '../../../shared/model/index.ts';
import { findDocument } from '../services/documents.ts';
import type { Store } from '../store/store.ts';

/** The citation styles a person added to this library: part of its settings. */
export function addedStyles({ collections: { settings } }: Pick<Store, 'collections'>) {
  return {
    added: async (): Promise<readonly CitationStyleFile[]> =>
      (await findDocument(settings, 'settings'))?.citationStyles ?? [],
    /** In turn, so that of two changes made at once neither undoes the other. */
    async changeAdded(change: (files: readonly CitationStyleFile[]) => readonly CitationStyleFile[]): Promise<void> {
      const present =
        (await settings.findOne('settings').exec()) ?? (await settings.insertIfNotExists(DEFAULT_SETTINGS));
      await present.incrementalModify((kept) => ({ ...kept, citationStyles: [...change(kept.citationStyles ?? [])] }));
    },
  };
}
