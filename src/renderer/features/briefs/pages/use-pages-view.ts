import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Brief } from '../../../../shared/model/index.ts';
import { api, errorOf } from '../../../app/api.ts';
import { onAnyChange } from '../../../app/changes.ts';
import { createPagesView, type PagesState, type PagesView } from './pages-view.ts';

/** Collections whose changes show on pages, besides the brief. */
const SHOWN_ON_PAGES: readonly string[] = ['entries', 'sources', 'annotations', 'clients', 'settings'];

/** The pages of a brief as it is on the screen, saved or not, and of the section that is written. */
export function usePagesView(
  brief: Brief,
  sectionId: string | undefined,
): { readonly view: PagesView; readonly state: PagesState } {
  const [view] = useState(() => {
    const name = crypto.randomUUID();
    return createPagesView({
      ask: ({ sectionId: written, ...asked }) =>
        api.briefs.pages.query({ ...asked, view: name, ...(written === undefined ? {} : { sectionId: written }) }),
      errorOf,
      now: () => performance.now(),
    });
  });
  const state = useSyncExternalStore(view.subscribe, view.state);
  useEffect(() => view.want({ brief, sectionId }), [view, brief, sectionId]);
  useEffect(() => {
    const stopListening = onAnyChange((change) => {
      if (change === undefined || SHOWN_ON_PAGES.includes(change.collection)) view.refresh();
    });
    return () => {
      stopListening();
      view.rest();
    };
  }, [view]);
  return { view, state };
}
