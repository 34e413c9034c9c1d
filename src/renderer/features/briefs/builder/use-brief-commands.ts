import { useMemo } from 'react';
import { commandIds, EXPORT_SHORTCUT } from '../../../app/palette/command.ts';
import { useRegisterCommands } from '../../../app/palette/use-commands.ts';
import { startExport } from '../../export/start-export.ts';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { saveBeforeExport } from '../editing/save-before-export.ts';
import { addSection } from '../editing/section-changes.ts';
import type { ShownBeside } from '../pages/use-shown-beside.ts';
import { ADDABLE_KINDS, newSection } from './new-section.ts';
import { SECTION_WORDS } from './section-words.ts';

interface BriefCommandsInput {
  readonly editor: BriefEditor;
  readonly briefId: string;
  readonly showTab: (tab: string) => void;
  readonly beside: ShownBeside;
}

/** Offers what can be done with the open brief in the palette and to the host's menu. */
export function useBriefCommands({ editor, briefId, showTab, beside }: BriefCommandsInput): void {
  const { hasRoom, isShown, show } = beside;
  const commands = useMemo(
    () => [
      {
        id: commandIds.exportBrief,
        title: 'Export this brief to Word',
        group: 'On this page' as const,
        keywords: 'docx pack save download',
        shortcut: EXPORT_SHORTCUT,
        run: () => void startExport(briefId, { prepare: () => saveBeforeExport(editor) }),
      },
      {
        id: 'brief.preview',
        title: 'Preview the pack',
        group: 'On this page' as const,
        keywords: 'word pages print',
        run: () => showTab('preview'),
      },
      {
        id: 'brief.pages-beside',
        title: isShown ? 'Hide the pages beside the editor' : 'Show the pages beside the editor',
        group: 'On this page' as const,
        keywords: 'preview split live word print',
        shortcut: 'Mod+Shift+P',
        // A narrow window has room for one or the other.
        run: () => (hasRoom ? show(!isShown) : showTab('preview')),
      },
      {
        id: 'brief.issues',
        title: 'Issues of this brief, and what changed',
        group: 'On this page' as const,
        keywords: 'issue freeze send delta tracked changes hash',
        run: () => showTab('issues'),
      },
      {
        id: 'brief.history',
        title: 'History of this brief: who changed what',
        group: 'On this page' as const,
        keywords: 'versions revert go back undo author',
        run: () => showTab('history'),
      },
      {
        id: 'brief.details',
        title: 'Edit details and options of this brief',
        group: 'On this page' as const,
        keywords: 'cover client author date marking',
        run: () => showTab('details'),
      },
      ...ADDABLE_KINDS.map((kind) => ({
        id: `brief.add-${kind}`,
        title: `Add to this brief: ${SECTION_WORDS[kind].label.toLowerCase()}`,
        group: 'On this page' as const,
        keywords: `new section block write ${SECTION_WORDS[kind].description}`,
        run: () => {
          showTab('sections');
          editor.edit(addSection(newSection(kind, crypto.randomUUID(), editor.state().brief.language), undefined));
        },
      })),
    ],
    [editor, briefId, showTab, hasRoom, isShown, show],
  );
  useRegisterCommands(commands);
}
