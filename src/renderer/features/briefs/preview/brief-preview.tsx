import { useEffect } from 'react';
import { errorOf } from '../../../app/api.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { usePackPreview } from '../data/use-pack-preview.ts';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { PackPreview } from './pack-preview.tsx';

interface BriefPreviewProps {
  readonly editor: BriefEditor;
  readonly briefId: string;
}

/** The pack of the brief as it is now, with what was typed a moment ago. */
export function BriefPreview({ editor, briefId }: BriefPreviewProps) {
  const pack = usePackPreview(briefId);
  useEffect(() => void editor.flush(), [editor]);
  if (pack.data !== undefined) return <PackPreview pack={pack.data} />;
  if (pack.isError) return <ErrorState error={errorOf(pack.error)} onRetry={() => void pack.refetch()} />;
  return <LoadingState label="Composing the pack…" />;
}
