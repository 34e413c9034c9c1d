import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover, ToggleButton } from 'react-aria-components';
import { LinkForm } from './link-form.tsx';
import { glyph } from './rich-text-formats.tsx';

/** Links the selected words, or changes and removes the link the cursor is in. */
export function LinkButton({ editor }: { readonly editor: Editor }) {
  const [isOpen, setOpen] = useState(false);
  const { href, canLink } = useEditorState({
    editor,
    selector: (snapshot) => {
      const found: unknown = snapshot.editor.getAttributes('link').href;
      const address = typeof found === 'string' ? found : undefined;
      return { href: address, canLink: address !== undefined || !snapshot.editor.state.selection.empty };
    },
  });
  const finish = (address: string | undefined) => {
    setOpen(false);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address === undefined) chain.unsetLink().run();
    else chain.setLink({ href: address }).run();
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <ToggleButton
        className="rich-text-button"
        aria-label={canLink ? 'Link' : 'Link (select the words to link first)'}
        isDisabled={!canLink}
        isSelected={href !== undefined}
        onChange={() => setOpen(true)}
      >
        {glyph(
          <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8" />,
        )}
      </ToggleButton>
      <Popover className="popover">
        <Dialog className="link-dialog" aria-label="Link">
          <LinkForm href={href} onFinish={finish} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
