import { z } from 'zod';
import type { ReplicatedCollection } from '../merge/document-rules.ts';
import { visibilitySchema } from '../model/annotation.ts';

/** Who shares what: the firm its library; a team its notes, clients, briefs and their styles; a user nothing. One database each. */
export const scopeSchema = z.enum(['library', 'team', 'private']);
export type Scope = z.infer<typeof scopeSchema>;
export const SCOPES: readonly Scope[] = scopeSchema.options;

const HOMES: Readonly<Record<ReplicatedCollection, Scope>> = {
  entries: 'library',
  sources: 'library',
  clients: 'team',
  briefs: 'team',
  styles: 'team',
  issues: 'team',
  annotations: 'private',
};

/**
 * The one scope a document may be sent to. An annotation is shared only where it says so in so many words; anything else of it,
 * also what is no visibility at all, is private.
 */
export function scopeOf(collection: ReplicatedCollection, content: unknown): Scope {
  if (collection !== 'annotations') return HOMES[collection];
  const visibility = visibilitySchema.safeParse(Reflect.get(Object(content), 'visibility'));
  return visibility.success && visibility.data !== 'private' ? 'team' : 'private';
}

/** Names of the databases on a server. A user's private one is named after their name in hexadecimal, as couch_peruser does. */
export function databaseName(prefix: string, scope: Scope, userName: string): string {
  if (scope !== 'private') return `${prefix}-${scope}`;
  const hex = [...new TextEncoder().encode(userName)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${prefix}-private-${hex}`;
}
