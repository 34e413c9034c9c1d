import { useSyncExternalStore } from 'react';
import { slugSchema } from '../../shared/model/text.ts';

/** What the window shows. Written in the fragment of the address, so that back, forward and links work. */
export type Route =
  | { readonly page: 'library'; readonly entryId?: string }
  | { readonly page: 'briefs'; readonly briefId?: string }
  | { readonly page: 'clients' }
  | { readonly page: 'sync' }
  | { readonly page: 'settings' };

/** Reads a path such as `/library/adgmin-6`; what is no path of ours is the library. */
function parseRoute(path: string): Route {
  const [, page, id] = path.split('/');
  const slug = slugSchema.safeParse(id);
  if (page === 'briefs') return slug.success ? { page, briefId: slug.data } : { page };
  if (page === 'clients' || page === 'sync' || page === 'settings') return { page };
  return slug.success && page === 'library' ? { page: 'library', entryId: slug.data } : { page: 'library' };
}

/** Goes to a path such as `/briefs/a-brief`. */
export function navigate(path: string): void {
  window.location.hash = path;
}

/** The route of the window. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, currentPath));
}

/** Address of a path, for links. */
export function hrefOf(path: string): string {
  return `#${path}`;
}

const FOCUS_SEARCH = 'attache:focus-search';

/** Goes to the library and puts the cursor into its search box. */
export function focusSearch(): void {
  if (parseRoute(currentPath()).page !== 'library') navigate('/library');
  // After the library is on the page.
  setTimeout(() => window.dispatchEvent(new Event(FOCUS_SEARCH)));
}

/** Calls back when the search box should take the focus. */
export function onFocusSearch(listener: () => void): () => void {
  window.addEventListener(FOCUS_SEARCH, listener);
  return () => window.removeEventListener(FOCUS_SEARCH, listener);
}

function currentPath(): string {
  return window.location.hash.slice(1);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
