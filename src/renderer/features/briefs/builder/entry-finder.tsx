import { useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import type { SearchHit } from '../../../../shared/api/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useEntrySearch } from '../data/use-entry-search.ts';

interface EntryFinderProps {
  /** Entries the brief holds already. */
  readonly heldIds: ReadonlySet<string>;
  readonly onChoose: (entryId: string, title: string) => void;
  readonly onClose: () => void;
}

/** Finds entries of the library as one types and adds those chosen. Stays open, for the next one. */
export function EntryFinder({ heldIds, onChoose, onClose }: EntryFinderProps) {
  const [text, setText] = useState('');
  const { hits, isPending } = useEntrySearch(text, 20);
  return (
    <div className="entry-finder">
      <Autocomplete inputValue={text} onInputChange={setText}>
        <div className="entry-finder-bar">
          <SearchField
            className="field"
            autoComplete="off"
            autoFocus
            // Enter chooses an entry; it sends no form that stands around it.
            onSubmit={() => undefined}
            onKeyDown={(event) => event.key === 'Escape' && text === '' && onClose()}
          >
            <Label className="visually-hidden">Find an entry to add</Label>
            <Input className="field-input" placeholder="Find an entry to add" />
          </SearchField>
          <IconButton icon="close" label="Close the search" onPress={onClose} />
        </div>
        <ListBox
          aria-label="Entries found"
          className="list-box entry-finder-list"
          items={hits}
          dependencies={[heldIds]}
          disabledKeys={heldIds}
          onAction={(key) => {
            const hit = hits.find(({ id }) => id === key);
            if (hit !== undefined) onChoose(hit.id, titleOf(hit));
          }}
          renderEmptyState={() => (
            <p className="entry-finder-empty">{isPending ? 'Searching…' : 'No entry holds these words.'}</p>
          )}
        >
          {(hit) => <FoundEntry hit={hit} isHeld={heldIds.has(hit.id)} />}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function FoundEntry({ hit, isHeld }: { readonly hit: SearchHit; readonly isHeld: boolean }) {
  const title = titleOf(hit);
  return (
    <ListBoxItem id={hit.id} textValue={title} className="list-box-item">
      <span className="found-title">{title}</span>
      {isHeld && <span className="found-held">In the brief</span>}
    </ListBoxItem>
  );
}

function titleOf(hit: SearchHit): string {
  return hit.title.map((piece) => piece.text).join('');
}
