import { memo, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { EntryFinder } from './entry-finder.tsx';
import { ADDABLE_KINDS, type AddableKind } from './new-section.ts';
import { SECTION_WORDS } from './section-words.ts';

interface AddSectionProps {
  /** Ids of the entries the brief holds. */
  readonly heldIds: ReadonlySet<string>;
  readonly onAdd: (kind: AddableKind) => void;
  readonly onAddEntry: (entryId: string, title: string) => void;
}

/** Adds a section below the selected one: of a kind chosen from a menu, or an entry found by searching in place. */
export const AddSection = memo(function AddSection({ heldIds, onAdd, onAddEntry }: AddSectionProps) {
  const [isFinding, setFinding] = useState(false);
  if (isFinding) return <EntryFinder heldIds={heldIds} onChoose={onAddEntry} onClose={() => setFinding(false)} />;
  return (
    <div className="add-section">
      <Button onPress={() => setFinding(true)}>
        <Icon name="search" /> Add an entry
      </Button>
      <MenuTrigger>
        <Button>
          <Icon name="plus" /> Add a section
        </Button>
        <Popover className="popover" placement="top start">
          <Menu className="list-box add-section-menu">
            {ADDABLE_KINDS.map((kind) => (
              <MenuItem
                key={kind}
                className="list-box-item"
                textValue={SECTION_WORDS[kind].label}
                onAction={() => onAdd(kind)}
              >
                <Text slot="label">{SECTION_WORDS[kind].label}</Text>
                <Text slot="description" className="add-section-description">
                  {SECTION_WORDS[kind].description}
                </Text>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
});
