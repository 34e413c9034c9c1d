import { useEffect, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Brief } from '../../../../shared/model/index.ts';
import { errorOf } from '../../../app/api.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { usePackPreview } from '../data/use-pack-preview.ts';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { NO_HEADINGS, PageTools } from '../pages/page-tools.tsx';
import { PagesScroll } from '../pages/pages-scroll.tsx';
import { useLogo } from '../pages/use-logo.ts';
import { usePagesView } from '../pages/use-pages-view.ts';
import { useSheets } from '../pages/use-sheets.ts';
import { PackPreview } from './pack-preview.tsx';

interface BriefPreviewProps {
  readonly editor: BriefEditor;
  /** As it is on the screen. */
  readonly brief: Brief;
  /** Section that was being written: its page is shown first. */
  readonly sectionId: string | undefined;
}

/** Widths of a page, as a share of the room there is. */
const ZOOMS = [
  { id: '50', label: 'Small' },
  { id: '75', label: 'Medium' },
  { id: '100', label: 'Wide' },
];

/** The pack of the brief as it is now: its pages as they will print, or its text to read. */
export function BriefPreview({ editor, brief, sectionId }: BriefPreviewProps) {
  const [shown, setShown] = useState('pages');
  const [zoom, setZoom] = useState('75');
  const { setSheets, goTo } = useSheets();
  const logo = useLogo(brief.template);
  const { view, state } = usePagesView(brief, sectionId);
  // The text is composed of the brief as it is saved.
  useEffect(() => void editor.flush(), [editor]);
  return (
    <div className="pages-pane" data-zoom={zoom}>
      <div className="pages-tools">
        <ShownChoice shown={shown} onChange={setShown} />
        {shown === 'pages' && (
          <>
            <PageTools total={state.sheet?.total} headings={state.sheet?.headings ?? NO_HEADINGS} onGo={goTo} />
            <SelectField label="Size" isLabelHidden options={ZOOMS} value={zoom} onChange={setZoom} />
          </>
        )}
      </div>
      {shown === 'pages' ? (
        <PagesScroll view={view} state={state} sectionId={sectionId} logo={logo} onSheets={setSheets} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled is reached by the keyboard
        <section className="pages-scroll" aria-label="Text of the pack" tabIndex={0}>
          <TextPreview briefId={brief.id} />
        </section>
      )}
    </div>
  );
}

function ShownChoice({ shown, onChange }: { readonly shown: string; readonly onChange: (shown: string) => void }) {
  return (
    <RadioGroup className="preview-choice" orientation="horizontal" value={shown} onChange={onChange}>
      <Label className="visually-hidden">What is shown of the pack</Label>
      <div className="segments">
        <Radio value="pages" className="segment">
          Pages
        </Radio>
        <Radio value="text" className="segment">
          Text
        </Radio>
      </div>
    </RadioGroup>
  );
}

function TextPreview({ briefId }: { readonly briefId: string }) {
  const pack = usePackPreview(briefId);
  if (pack.data !== undefined) return <PackPreview pack={pack.data} />;
  if (pack.isError) return <ErrorState error={errorOf(pack.error)} onRetry={() => void pack.refetch()} />;
  return <LoadingState label="Composing the pack…" />;
}
