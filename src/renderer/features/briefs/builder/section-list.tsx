import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { DropIndicator, GridList, type Key, useDragAndDrop } from 'react-aria-components';
import type { BriefSection } from '../../../../shared/model/index.ts';
import { sameParts } from '../editing/same-value.ts';
import { SectionRow } from './section-row.tsx';
import { sectionTitle } from './section-title.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import './section-list.css';

interface SectionListProps {
  readonly sections: readonly BriefSection[];
  /** Titles of the library's entries, by id. */
  readonly entryTitles: ReadonlyMap<string, string>;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Moves one section to a place, counted from 0. */
  readonly onMove: (id: string, index: number) => void;
  /** Moves sections beside another: what a drop means. */
  readonly onMoveBeside: (ids: ReadonlySet<string>, targetId: string, position: 'before' | 'after') => void;
  readonly onRemove: (id: string) => void;
}

/**
 * The brief's sections in order. Rows are dragged by pointer or keyboard, or moved with Alt and the arrow keys. What is typed in a section
 * does not make the list anew.
 */
export const SectionList = memo(function SectionList(props: SectionListProps) {
  const { sections, entryTitles, selectedId, onSelect, onMove, onMoveBeside, onRemove } = props;
  const titles = useMemo(
    () => new Map(sections.map((section) => [section.id, sectionTitle(section, entryTitles)])),
    [sections, entryTitles],
  );
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titles.get(String(key)) ?? '' })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      onMoveBeside(idsOf(keys), String(target.key), target.dropPosition);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="section-drop" />,
  });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // One that was just added may be far below.
    const rows = list.current?.querySelectorAll('[data-key]') ?? [];
    const row = [...rows].find((candidate) => candidate.getAttribute('data-key') === selectedId);
    row?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  const select = useCallback(
    (keys: 'all' | Set<Key>) => {
      const [first] = keys === 'all' ? [] : keys;
      if (first !== undefined) onSelect(String(first));
    },
    [onSelect],
  );
  const onKey = (event: KeyboardEvent) => {
    const index = sections.findIndex(({ id }) => id === selectedId);
    const change = selectedId === undefined ? undefined : keyChange(event);
    if (selectedId === undefined || change === undefined || index === -1) return;
    event.preventDefault();
    event.stopPropagation();
    if (change === 'remove') onRemove(selectedId);
    else onMove(selectedId, index + change);
  };
  return (
    <div className="section-list-keys" role="presentation" onKeyDownCapture={onKey} {...useKeptFocus(sections)}>
      <GridList
        ref={list}
        aria-label="Sections"
        className="section-list"
        items={sections}
        dependencies={[titles, sections]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selectedId === undefined ? [] : [selectedId]}
        onSelectionChange={select}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="section-list-empty">No sections yet. Add one below.</p>}
      >
        {(section) => (
          <SectionRow
            section={section}
            title={titles.get(section.id) ?? ''}
            index={sections.indexOf(section)}
            count={sections.length}
            onMove={onMove}
            onRemove={onRemove}
          />
        )}
      </GridList>
    </div>
  );
}, showsTheSame);

function showsTheSame(before: SectionListProps, now: SectionListProps): boolean {
  const { sections: former, ...given } = before;
  const { sections, ...wanted } = now;
  return (
    sameParts(given, wanted) &&
    former.length === sections.length &&
    former.every((section, index) => {
      const { text: _text, ...shown } = section;
      const { text: _typed, ...next } = sections[index] ?? section;
      return sameParts(shown, next);
    })
  );
}

/** Places a key press moves a section by, or that it removes it; a button in the row keeps its own keys. */
function keyChange(event: KeyboardEvent): number | 'remove' | undefined {
  if (event.altKey && event.key === 'ArrowUp') return -1;
  if (event.altKey && event.key === 'ArrowDown') return 1;
  const isOnRow = event.target instanceof HTMLElement && event.target.role === 'row';
  return event.key === 'Delete' && isOnRow ? 'remove' : undefined;
}

function idsOf(keys: Iterable<Key>): ReadonlySet<string> {
  return new Set([...keys].map(String));
}
