import { type RefObject, useEffect, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { type Motivation, motivationSchema } from '../../../shared/model/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MOTIVATIONS } from './note-words.ts';
import { type Passage, selectedPassage } from './selected-passage.ts';

interface SelectionToolbarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly onAnnotate: (motivation: Motivation, passage: Passage) => void;
}

interface Selected {
  readonly passage: Passage;
  readonly left: number;
  readonly top: number;
}

/** Appears above a selected passage: highlight it, or write about it. */
export function SelectionToolbar({ root, onAnnotate }: SelectionToolbarProps) {
  const [selected, setSelected] = useState<Selected | undefined>();
  useEffect(() => {
    const update = () => setSelected(root.current === null ? undefined : selectedIn(root.current));
    document.addEventListener('selectionchange', update);
    return () => document.removeEventListener('selectionchange', update);
  }, [root]);
  if (selected === undefined) return null;
  const annotate = (motivation: Motivation) => {
    onAnnotate(motivation, selected.passage);
    document.getSelection()?.removeAllRanges();
  };
  return (
    <Toolbar
      className="selection-toolbar"
      aria-label="Annotate the selection"
      style={{ left: selected.left, top: selected.top }}
      // The selection must outlive the press.
      onMouseDown={(event) => event.preventDefault()}
    >
      {motivationSchema.options.map((motivation) => (
        <Button key={motivation} variant="quiet" preventFocusOnPress onPress={() => annotate(motivation)}>
          <Icon name={MOTIVATIONS[motivation].icon} /> {MOTIVATIONS[motivation].label}
        </Button>
      ))}
    </Toolbar>
  );
}

function selectedIn(root: HTMLElement): Selected | undefined {
  const selection = document.getSelection();
  const passage = selectedPassage(selection, root);
  if (passage === undefined || selection === null) return undefined;
  const words = selection.getRangeAt(0).getBoundingClientRect();
  const page = root.getBoundingClientRect();
  return { passage, left: Math.max(0, words.left - page.left), top: words.top - page.top };
}
