import { type Editor, useEditorState } from '@tiptap/react';
import { Group, Separator, ToggleButton, Toolbar } from 'react-aria-components';
import { BlockStyleSelect } from './block-style-select.tsx';
import { LinkButton } from './link-button.tsx';
import { FORMATS, type Format } from './rich-text-formats.tsx';

/** Formatting of the selected text. One stop of the Tab key; arrows move inside. */
export function RichTextToolbar({ editor }: { readonly editor: Editor }) {
  return (
    <Toolbar aria-label="Formatting" className="rich-text-toolbar">
      <BlockStyleSelect editor={editor} />
      <Separator orientation="vertical" />
      <Group aria-label="Characters">
        {FORMATS.characters.map((format) => (
          <FormatButton key={format.name} editor={editor} format={format} />
        ))}
        <LinkButton editor={editor} />
      </Group>
      <Separator orientation="vertical" />
      <Group aria-label="Blocks">
        {FORMATS.blocks.map((format) => (
          <FormatButton key={format.name} editor={editor} format={format} />
        ))}
      </Group>
    </Toolbar>
  );
}

function FormatButton({ editor, format }: { readonly editor: Editor; readonly format: Format }) {
  const isActive = useEditorState({ editor, selector: (snapshot) => snapshot.editor.isActive(format.name) });
  return (
    <ToggleButton
      className="rich-text-button"
      aria-label={format.label}
      isSelected={isActive}
      onChange={() => format.toggle(editor)}
    >
      {format.icon}
    </ToggleButton>
  );
}
