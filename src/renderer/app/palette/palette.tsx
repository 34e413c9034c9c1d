import { useState } from 'react';
import { Autocomplete, Dialog, Input, Label, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { PaletteResults } from './palette-results.tsx';
import './palette.css';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Finds entries, briefs and commands from anywhere, by typing. */
export function Palette({ isOpen, onOpenChange }: PaletteProps) {
  return (
    <ModalOverlay className="palette-overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label="Find anything">
          <PaletteSearch onClose={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Begins empty each time the palette opens. */
function PaletteSearch({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        className="palette-field"
        autoComplete="off"
        autoFocus
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        <Label className="visually-hidden">Find an entry, a brief or a command</Label>
        <Input className="palette-input" placeholder="Find an entry, a brief or a command" />
      </SearchField>
      <PaletteResults text={text} onClose={onClose} />
    </Autocomplete>
  );
}
