import { api } from '../app/api.ts';
import { createDraftBox, type DraftBox } from './draft-box.ts';
import { createDraftCipher } from './draft-cipher.ts';
import { openDraftDatabase } from './draft-database.ts';

let opening: Promise<DraftBox> | undefined;

/** Opens the box once, under the key the core hands over; a failed try is tried again. */
function box(): Promise<DraftBox> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<DraftBox> {
  const cipher = await createDraftCipher(await api.settings.draftKey.query());
  return createDraftBox(openDraftDatabase(), cipher);
}

/** Keeps what is typed until it is saved. Never throws: where a browser keeps nothing, work goes on. */
export function keepDraft(name: string, value: unknown): void {
  box()
    .then((drafts) => drafts.keep(name, value))
    .catch((error: unknown) => console.warn('A draft could not be kept.', error));
}

/** Forgets a draft once it is saved or given up. */
export function forgetDraft(name: string): void {
  box()
    .then((drafts) => drafts.forget(name))
    .catch((error: unknown) => console.warn('A draft could not be removed.', error));
}

/** Drafts whose names begin with `prefix`. */
export async function draftsUnder(prefix: string): Promise<ReadonlyMap<string, unknown>> {
  return (await box()).under(prefix);
}
