import type { Brief } from '../../../../shared/model/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { NO_HEADINGS, PageTools } from './page-tools.tsx';
import { PagesScroll } from './pages-scroll.tsx';
import { useLogo } from './use-logo.ts';
import { usePagesView } from './use-pages-view.ts';
import { useSheets } from './use-sheets.ts';

interface PagesBesideProps {
  /** As it is on the screen, saved or not. */
  readonly brief: Brief;
  readonly sectionId: string | undefined;
  readonly onClose: () => void;
}

/** The pages of a brief beside where it is written. They follow what is typed. */
export function PagesBeside({ brief, sectionId, onClose }: PagesBesideProps) {
  const { view, state } = usePagesView(brief, sectionId);
  const { setSheets, goTo } = useSheets();
  const logo = useLogo(brief.template);
  return (
    <div className="pages-pane" data-zoom="100">
      <div className="pages-tools">
        <PageTools total={state.sheet?.total} headings={state.sheet?.headings ?? NO_HEADINGS} onGo={goTo} />
        <IconButton icon="close" label="Hide the pages" onPress={onClose} />
      </div>
      <PagesScroll view={view} state={state} sectionId={sectionId} logo={logo} onSheets={setSheets} />
    </div>
  );
}
