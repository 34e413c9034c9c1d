import { useState } from 'react';
import type { Brief } from '../../../../shared/model/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { EntryFinder } from './entry-finder.tsx';

interface AddSectionProps {
  readonly brief: Brief;
  readonly onAddText: () => void;
  readonly onAddEntry: (entryId: string, title: string) => void;
}

/** Adds a section below the selected one: own text, or an entry found by searching in place. */
export function AddSection({ brief, onAddText, onAddEntry }: AddSectionProps) {
  const [isFinding, setFinding] = useState(false);
  const held = new Set(brief.sections.flatMap((section) => (section.kind === 'entry' ? [section.entryId] : [])));
  if (isFinding) return <EntryFinder heldIds={held} onChoose={onAddEntry} onClose={() => setFinding(false)} />;
  return (
    <div className="add-section">
      <Button onPress={() => setFinding(true)}>
        <Icon name="search" /> Add an entry
      </Button>
      <Button onPress={onAddText}>
        <Icon name="plus" /> Add text
      </Button>
    </div>
  );
}
