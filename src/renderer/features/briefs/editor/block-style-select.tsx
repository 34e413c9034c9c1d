import { type Editor, useEditorState } from '@tiptap/react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { glyph } from './rich-text-formats.tsx';

const STYLES = [
  { id: 'paragraph', label: 'Text', level: undefined },
  { id: 'heading-2', label: 'Heading', level: 2 },
  { id: 'heading-3', label: 'Subheading', level: 3 },
  { id: 'heading-4', label: 'Minor heading', level: 4 },
] as const;

/** Chooses whether the paragraph at the cursor is text or a heading. */
export function BlockStyleSelect({ editor }: { readonly editor: Editor }) {
  const selected = useEditorState({
    editor,
    selector: (snapshot) =>
      STYLES.find(({ level }) => level !== undefined && snapshot.editor.isActive('heading', { level }))?.id ??
      'paragraph',
  });
  const apply = (id: string) => {
    const level = STYLES.find((style) => style.id === id)?.level;
    const chain = editor.chain().focus();
    if (level === undefined) chain.setParagraph().run();
    else chain.setHeading({ level }).run();
  };
  return (
    <Select
      className="rich-text-style"
      aria-label="Paragraph style"
      value={selected}
      onChange={(key) => typeof key === 'string' && apply(key)}
    >
      <Button className="rich-text-button">
        <SelectValue />
        {glyph(<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />)}
      </Button>
      <Popover className="popover">
        <ListBox className="list-box" items={STYLES}>
          {(style) => (
            <ListBoxItem id={style.id} className="list-box-item" textValue={style.label}>
              {style.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
