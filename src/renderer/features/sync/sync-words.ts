import type { SyncStatus } from '../../../shared/api/index.ts';
import { styleInWords } from '../../../shared/styles/style-in-words.ts';
import type { Scope } from '../../../shared/sync/scope.ts';

export const SCOPE_LABELS: Readonly<Record<Scope, string>> = {
  library: 'The firm’s library',
  team: 'The team’s notes, clients, briefs and looks',
  private: 'Your private notes',
};

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** An instant as a reader's clock shows it. */
export function instantText(iso: string): string {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) ? '' : INSTANT.format(instant);
}

/** The state of sync in one quiet line. */
export function statusText(status: SyncStatus): string {
  const { phase, waiting, conflicts, rejected, lastSuccess } = status;
  if (phase === 'off') return 'On this computer, encrypted';
  const parts = [
    phase === 'signed-out' ? 'Signed out' : '',
    phase === 'paused' ? 'Working offline' : '',
    phase === 'failed' ? 'Server not reached' : '',
    waiting > 0 ? `${counted(waiting, 'change')} waiting` : '',
    conflicts > 0 ? counted(conflicts, 'conflict') : '',
    rejected > 0 ? `${rejected.toLocaleString('en')} not taken` : '',
    lastSuccess === undefined ? 'not synced yet' : `last synced ${TIME.format(new Date(lastSuccess))}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Places whose names a reader would not use. */
const PLACES: Readonly<Record<string, string>> = { 'body › text › value': 'the text', style: 'what it is' };

/** A place in a document in words, such as `sections › 4f2c › text`. */
export function placeText(path: readonly string[]): string {
  if (path.length === 0) return 'the whole document';
  const place = path.map((part) => (part === '#order' ? 'order' : part)).join(' › ');
  return PLACES[place] ?? place;
}

/** One side of a conflict as text: rich text as its words, other values as they are written down. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'Removed';
  if (typeof value === 'string') return value;
  const style = styleInWords(value);
  if (style !== undefined) return style;
  const words = textsIn(value);
  return words.length > 0 ? words.join(' ') : JSON.stringify(value);
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string') ? value : value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isText = ['text', 'value', 'title', 'name', 'heading', 'summary', 'body'].includes(key);
    return typeof inner === 'string' ? (isText ? [inner] : []) : textsIn(inner);
  });
}
