import type { Brief } from '../../../../shared/model/index.ts';
import { VersionList } from '../../history/version-list.tsx';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { saveBeforeReturn } from '../editing/save-before-export.ts';

interface BriefHistoryProps {
  readonly editor: BriefEditor;
  readonly brief: Brief;
}

/** Who changed what in a brief and when; what is typed is saved before anybody goes back, so that it is in the history too. */
export function BriefHistory({ editor, brief: { id, title } }: BriefHistoryProps) {
  return (
    <div className="brief-details">
      <section className="form-card" aria-labelledby="brief-history-heading">
        <h2 id="brief-history-heading">History</h2>
        <p>Who changed this brief, and when. What one person writes in one sitting is one version.</p>
        <VersionList
          subject={{ collection: 'briefs', id }}
          title={title}
          onBeforeReturn={() => saveBeforeReturn(editor)}
        />
      </section>
    </div>
  );
}
