import type { ReplicatedCollection } from '../../../shared/merge/index.ts';
import { liveContentOf } from './local-documents.ts';
import type { Content } from './sync-documents.ts';
import type { SyncState } from './sync-state.ts';

/** What a person calls a document: its title or name, or how its text begins; its id where it is gone. */
export function titleIn(state: SyncState, collection: ReplicatedCollection, id: string): string {
  const content = liveContentOf(state.local.read(collection, id));
  return content === undefined ? id : titleOf(content);
}

/** Its title or name, or how its text begins; its id where it has none. */
export function titleOf(content: { readonly id: string }): string {
  const { title, name, style, body, id } = content as Content;
  const [first] = Array.isArray(body) ? body : [];
  const named = title ?? name ?? nameOfStyle(style) ?? Reflect.get(Object(first), 'value');
  return typeof named === 'string' && named.trim() !== '' ? named.slice(0, 120) : id;
}

function nameOfStyle(style: unknown): unknown {
  const { title, definition } = Object(style);
  return title ?? Object(definition).name;
}
