import { memo } from 'react';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageSheets } from './page-sheets.tsx';
import type { PagesState, PagesView } from './pages-view.ts';
import './pages-pane.css';

interface PagesScrollProps {
  readonly view: PagesView;
  readonly state: PagesState;
  /** Section that is being written: it is marked, and followed. */
  readonly sectionId: string | undefined;
  /** Address of the look's logo, where it has one. */
  readonly logo: string | undefined;
  /** Told of the element that holds the sheets. */
  readonly onSheets: (sheets: HTMLElement | null) => void;
}

/** The pages below each other; where newer ones can not be had, the last ones under what is wrong. */
export const PagesScroll = memo(function PagesScroll({ view, state, sectionId, logo, onSheets }: PagesScrollProps) {
  const { sheet, error } = state;
  if (sheet === undefined) {
    return error === undefined ? (
      <LoadingState label="Setting the pages…" />
    ) : (
      <ErrorState error={error} onRetry={view.refresh} />
    );
  }
  return (
    <>
      {error !== undefined && (
        <p className="pages-behind">
          {error.message} {error.hint}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled is reached by the keyboard */}
      <section className="pages-scroll" aria-label="Pages as they will print" tabIndex={0}>
        <PageSheets view={view} state={state} sheet={sheet} sectionId={sectionId} logo={logo} onSheets={onSheets} />
      </section>
    </>
  );
});
