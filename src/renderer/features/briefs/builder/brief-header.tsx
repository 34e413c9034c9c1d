import { useCallback } from 'react';
import { ExportButton } from '../../export/export-button.tsx';
import type { BriefEditor } from '../editing/brief-editor.ts';
import type { EditingState } from '../editing/editing-state.ts';
import { saveBeforeExport } from '../editing/save-before-export.ts';
import { SaveStatus } from './save-status.tsx';

interface BriefHeaderProps {
  readonly editor: BriefEditor;
  readonly state: EditingState;
  /** Absent where the client was removed. */
  readonly clientName: string | undefined;
}

/** Names the brief, says whether it is saved, and exports it. */
export function BriefHeader({ editor, state, clientName }: BriefHeaderProps) {
  const prepare = useCallback(() => saveBeforeExport(editor), [editor]);
  return (
    <header className="brief-header">
      <div className="brief-names">
        <h1>{state.brief.title}</h1>
        <p>{clientName === undefined ? 'Client removed: choose one under Details' : `For ${clientName}`}</p>
      </div>
      <SaveStatus state={state} onRetry={() => void editor.flush()} />
      <ExportButton briefId={state.brief.id} prepare={prepare} />
    </header>
  );
}
