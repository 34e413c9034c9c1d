import { useMemo, useState } from 'react';
import { showToast } from '../../../ui/toast.tsx';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { addEntrySection, addSection, changeSections } from '../editing/section-changes.ts';
import { moveBeside, moveItem, restoreAt } from '../editing/section-order.ts';
import { type AddableKind, newSection } from './new-section.ts';
import { sectionTitle } from './section-title.ts';

interface SectionActionsInput {
  readonly editor: BriefEditor;
  readonly entryTitles: ReadonlyMap<string, string>;
  /** The section a person chose; new ones go below it, or to the end where none was. */
  readonly chosenId: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Told the title of an entry before the brief that holds it is stored. */
  readonly onEntryNamed: (entryId: string, title: string) => void;
}

interface SectionActions {
  move(id: string, index: number): void;
  moveBeside(ids: ReadonlySet<string>, targetId: string, position: 'before' | 'after'): void;
  remove(id: string): void;
  add(kind: AddableKind): void;
  addEntry(entryId: string, title: string): void;
}

/** The actions, the same ones while a brief is typed, and what happened last, for screen readers. */
interface AnnouncedActions {
  readonly announcement: string;
  readonly actions: SectionActions;
}

/** What a person does with the sections of a brief. Removing can be undone; every move is announced. */
export function useSectionActions(input: SectionActionsInput): AnnouncedActions {
  const { editor, entryTitles, chosenId, onSelect, onEntryNamed } = input;
  const [announcement, announce] = useState('');
  const actions = useMemo(
    () => sectionActions({ editor, entryTitles, chosenId, onSelect, onEntryNamed }, announce),
    [editor, entryTitles, chosenId, onSelect, onEntryNamed],
  );
  return { announcement, actions };
}

function sectionActions(
  { editor, entryTitles, chosenId, onSelect, onEntryNamed }: SectionActionsInput,
  announce: (words: string) => void,
): SectionActions {
  const titleOf = (id: string) => {
    const section = editor.state().brief.sections.find((known) => known.id === id);
    return section === undefined ? '' : sectionTitle(section, entryTitles);
  };
  const announcePlace = (id: string, title = titleOf(id)) => {
    const { sections } = editor.state().brief;
    const place = sections.findIndex((section) => section.id === id) + 1;
    announce(`${title} is now section ${place} of ${sections.length}.`);
  };

  return {
    move(id, index) {
      editor.edit(changeSections((sections) => moveItem(sections, id, index)));
      // The next key moves it on, also where it was the first one and nobody chose it.
      onSelect(id);
      announcePlace(id);
    },
    moveBeside(ids, targetId, position) {
      editor.edit(changeSections((sections) => moveBeside(sections, ids, targetId, position)));
      for (const id of ids) announcePlace(id);
    },
    remove(id) {
      const { sections } = editor.state().brief;
      const index = sections.findIndex((section) => section.id === id);
      const removed = sections[index];
      if (removed === undefined) return;
      const title = titleOf(id);
      editor.edit(changeSections((current) => current.filter((section) => section.id !== id)));
      const neighbour = sections[index + 1] ?? sections[index - 1];
      if (id === chosenId && neighbour !== undefined) onSelect(neighbour.id);
      showToast({
        message: `Removed “${title}”`,
        action: {
          label: 'Undo',
          run: () => {
            editor.edit(changeSections((current) => restoreAt(current, removed, index)));
            onSelect(id);
          },
        },
      });
    },
    add(kind) {
      const id = crypto.randomUUID();
      editor.edit(addSection(newSection(kind, id, editor.state().brief.language), chosenId));
      onSelect(id);
      announcePlace(id);
    },
    addEntry(entryId, title) {
      onEntryNamed(entryId, title);
      const id = crypto.randomUUID();
      editor.edit(addEntrySection(id, entryId, chosenId));
      const added = editor
        .state()
        .brief.sections.find((section) => section.kind === 'entry' && section.entryId === entryId);
      if (added === undefined) return;
      onSelect(added.id);
      announcePlace(added.id, title);
    },
  };
}
