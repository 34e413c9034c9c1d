import { useMemo } from 'react';
import type { Brief } from '../../../../shared/model/index.ts';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { AddSection } from './add-section.tsx';
import { SectionEditor } from './section-editor.tsx';
import { SectionList } from './section-list.tsx';
import { useSectionActions } from './use-section-actions.ts';
import './sections-panel.css';

interface SectionsPanelProps {
  readonly editor: BriefEditor;
  readonly brief: Brief;
  readonly entryTitles: ReadonlyMap<string, string>;
  readonly onEntryNamed: (entryId: string, title: string) => void;
  /** Id of the section being written; the first where none was chosen. */
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** The brief's sections in order, and the one being written beside them. */
export function SectionsPanel(props: SectionsPanelProps) {
  const { editor, brief, entryTitles, onEntryNamed, chosenId, onChoose } = props;
  const selected = brief.sections.find(({ id }) => id === chosenId) ?? brief.sections[0];
  const { announcement, actions } = useSectionActions({
    editor,
    entryTitles,
    chosenId,
    onSelect: onChoose,
    onEntryNamed,
  });
  const held = brief.sections.flatMap((section) => (section.kind === 'entry' ? [section.entryId] : [])).join(' ');
  const heldIds = useMemo(() => new Set(held.split(' ')), [held]);
  return (
    <div className="sections-panel">
      <section className="sections-side" aria-label="Order of sections">
        <SectionList
          sections={brief.sections}
          entryTitles={entryTitles}
          selectedId={selected?.id}
          onSelect={onChoose}
          onMove={actions.move}
          onMoveBeside={actions.moveBeside}
          onRemove={actions.remove}
        />
        <AddSection heldIds={heldIds} onAdd={actions.add} onAddEntry={actions.addEntry} />
        <p role="status" className="visually-hidden">
          {announcement}
        </p>
      </section>
      <section className="sections-main" aria-label="Section being written">
        {selected === undefined ? (
          <p className="sections-none">
            A brief begins with a section. Add one of your own, or an entry from the library.
          </p>
        ) : (
          <SectionEditor key={selected.id} section={selected} entryTitles={entryTitles} onChange={editor.edit} />
        )}
      </section>
    </div>
  );
}
