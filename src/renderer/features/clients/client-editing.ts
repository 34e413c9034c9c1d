import type { ClientContent, ClientView } from '../../../shared/api/index.ts';
import { applyChoice, type Clash, mergeDocument } from '../../../shared/merge/index.ts';
import type { Client } from '../../../shared/model/index.ts';
import { emptyClient } from './empty-client.ts';

/**
 * A client in its form. `stored` is the client that `content` began with or was joined with, absent for a new one; `seen` what the
 * list last showed of it. `clashing` are the fields that were changed here and elsewhere, to different things: the form keeps what was typed.
 */
export interface ClientEditing {
  readonly stored: ClientView | undefined;
  readonly seen: ClientView | undefined;
  readonly content: ClientContent;
  readonly clashing: readonly string[];
}

/** Begins with a stored client, or with a new one. */
export function startEditing(view: ClientView | undefined): ClientEditing {
  return { stored: view, seen: view, content: contentOf(view?.client), clashing: [] };
}

/** The client was read again, maybe changed by another window or a colleague: what was not touched here follows. */
export function followed(editing: ClientEditing, view: ClientView): ClientEditing {
  const { stored, content } = editing;
  if (stored === undefined || view.revision === stored.revision) return { ...editing, seen: view };
  const typed = withContent(stored.client, content);
  const { document, clashes } = mergeDocument('clients', stored.client, typed, view.client);
  return {
    stored: view,
    seen: view,
    content: contentOf(clashes.reduce(keepTyped, document)),
    clashing: [...new Set([...editing.clashing, ...clashes.map(({ path }) => String(path[0]))])],
  };
}

/** What was submitted is stored now; what was typed since stays. */
export function saved({ content, seen }: ClientEditing, submitted: ClientContent, view: ClientView): ClientEditing {
  const begun = { client: withContent(view.client, submitted), revision: 'submitted' };
  const { content: next } = followed({ stored: begun, seen, content, clashing: [] }, view);
  return { stored: view, seen, content: next, clashing: [] };
}

/** Typed is the left side. */
function keepTyped(document: Client, { path, kept, other, keptSide }: Clash): Client {
  return keptSide === 'left' ? document : applyChoice('clients', document, { path, chosen: other, rejected: kept });
}

function withContent({ id, createdAt, updatedAt }: Client, content: ClientContent): Client {
  return { ...content, id, createdAt, updatedAt };
}

function contentOf(client: Client | undefined): ClientContent {
  if (client === undefined) return emptyClient('');
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...content } = client;
  return content;
}
