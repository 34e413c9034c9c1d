import { useEffect, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { errorOf } from '../../../app/api.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { usePackPreview } from '../data/use-pack-preview.ts';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { PagesPreview } from '../pages/pages-preview.tsx';
import { PackPreview } from './pack-preview.tsx';

interface BriefPreviewProps {
  readonly editor: BriefEditor;
  readonly briefId: string;
  /** Heading of the section that was being written. */
  readonly sectionTitle: string | undefined;
}

/** The pack of the brief as it is now, with what was typed a moment ago: its pages as they will print, or its text to read. */
export function BriefPreview({ editor, briefId, sectionTitle }: BriefPreviewProps) {
  const [shown, setShown] = useState('pages');
  useEffect(() => void editor.flush(), [editor]);
  return (
    <>
      <RadioGroup className="preview-choice" orientation="horizontal" value={shown} onChange={setShown}>
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
      {shown === 'pages' ? (
        <PagesPreview briefId={briefId} sectionTitle={sectionTitle} />
      ) : (
        <TextPreview briefId={briefId} />
      )}
    </>
  );
}

function TextPreview({ briefId }: { readonly briefId: string }) {
  const pack = usePackPreview(briefId);
  if (pack.data !== undefined) return <PackPreview pack={pack.data} />;
  if (pack.isError) return <ErrorState error={errorOf(pack.error)} onRetry={() => void pack.refetch()} />;
  return <LoadingState label="Composing the pack…" />;
}
