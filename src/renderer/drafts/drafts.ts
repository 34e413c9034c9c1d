import { api } from '../app/api.ts';
import { createDraftBox, type DraftBox } from './draft-box.ts';
import { createDraftCipher } from './draft-cipher.ts';
import { openDraftDatabase } from './draft-database.ts';
import { holdWindowLock, WINDOW_ID, whenGone } from './window-lock.ts';

/** Milliseconds a window may take to be gone: the one this window was before it was loaded again. */
const PATIENCE = 2_000;

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
  await holdWindowLock();
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

/** Name of a draft that is this window's alone, under `prefix`: another window takes it up only when this one is gone. */
export function ownDraftName(prefix: string, id: string): string {
  return `${prefix}${WINDOW_ID}/${id}`;
}

/**
 * A draft under `prefix` that nobody is writing: this window's own of earlier, else one that a window left behind when it was
 * closed or killed. That becomes this window's own.
 */
export async function takeUpDraft(prefix: string): Promise<unknown> {
  const found = [...(await draftsUnder(prefix))].map(([name, value]) => ({ name, value, ...ownerOf(name, prefix) }));
  const own = found.find(({ owner }) => owner === WINDOW_ID);
  if (own !== undefined) return own.value;
  const taken = found.map(({ name, owner, id }) =>
    whenGone(owner, PATIENCE, () => adopt(name, ownDraftName(prefix, id))),
  );
  return (await Promise.all(taken)).find((draft) => draft !== undefined);
}

/** Read again: another window may have taken it up, or saved it, before it was gone. */
async function adopt(from: string, to: string): Promise<unknown> {
  const drafts = await box();
  await drafts.rename(from, to);
  return (await drafts.under(to)).get(to);
}

function ownerOf(name: string, prefix: string): { readonly owner: string; readonly id: string } {
  const [owner = '', id = ''] = name.slice(prefix.length).split('/');
  return { owner, id };
}
