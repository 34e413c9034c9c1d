import type { DocumentVersion } from '../../../shared/api/history.ts';
import type { HistoryCollection } from '../../../shared/history/recorded-content.ts';

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What a person calls a document of each collection. */
export const SUBJECT_NAMES: Readonly<Record<HistoryCollection, string>> = {
  entries: 'entry',
  annotations: 'note',
  clients: 'client',
  briefs: 'brief',
};

/** Who made a version: names, or the built-in library. */
export function authorsInWords({ authors, origin }: DocumentVersion): string {
  if (authors.length > 0) return authors.join(', ');
  return origin === 'library' ? 'Built-in library' : 'Not known';
}

/** When a version was made; from when to when, where several changes are one. */
export function timeInWords({ changes, since, at }: DocumentVersion): string {
  const [from, to] = [instantInWords(since), instantInWords(at)];
  return changes === 1 || from === to ? to : `${from} – ${to}`;
}

export function instantInWords(iso: string): string {
  return INSTANT.format(new Date(iso));
}

/** What a version did: the fields it changed, or that it is the first. */
export function deedInWords({ state, fields, changes }: DocumentVersion): string {
  if (state === 'first') return 'First version';
  if (state !== 'changed') return state === 'removed' ? 'Removed' : 'Brought back';
  const names = fields.join(', ');
  return changes === 1 ? names : `${changes.toLocaleString('en')} changes: ${names}`;
}
