import { type KeyboardEvent, useEffect, useState } from 'react';
import type { SearchHit } from '../../../shared/api/search.ts';
import { navigate } from '../../app/routes.ts';
import { EntryRow } from './entry-row.tsx';
import { useScaledRows } from './use-scaled-rows.ts';

const ROW_HEIGHT = 104;
const OVERSCAN = 6;

interface EntryListProps {
  readonly total: number;
  readonly hitAt: (row: number) => SearchHit | undefined;
  readonly selectedId: string | undefined;
  /** Told which rows are in sight. */
  readonly onVisible: (visible: { first: number; last: number }) => void;
}

/** The hits: a list box of any length, of which only what is in sight is on the page. Arrows choose, and choosing opens. */
export function EntryList({ total, hitAt, selectedId, onVisible }: EntryListProps) {
  const [activeRow, setActiveRow] = useState(0);
  const { scroller, onScroll, onScrollEnd, height, rows, showRow } = useScaledRows({
    count: total,
    rowHeight: ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const isActiveShown = total > 0 && activeRow >= first && activeRow <= last;
  useEffect(() => onVisible({ first, last }), [first, last, onVisible]);

  const choose = (row: number) => {
    const bounded = Math.min(Math.max(0, row), total - 1);
    setActiveRow(bounded);
    showRow(bounded);
    const hit = hitAt(bounded);
    if (hit !== undefined) navigate(`/library/${hit.id}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAfter(event.key, activeRow, total);
    if (row === undefined) return;
    event.preventDefault();
    choose(row);
  };

  return (
    <div
      ref={scroller}
      className="entry-list"
      role="listbox"
      tabIndex={0}
      aria-label="Entries"
      aria-activedescendant={isActiveShown ? rowId(activeRow) : undefined}
      onScroll={onScroll}
      onScrollEnd={onScrollEnd}
      onKeyDown={onKeyDown}
    >
      <div className="entry-list-rows" role="presentation" style={{ height }}>
        {rows.map(({ index, top }) => {
          const hit = hitAt(index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for its options
            // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names the active option
            <div
              key={index}
              id={rowId(index)}
              className="entry-row"
              role="option"
              aria-selected={hit !== undefined && hit.id === selectedId}
              aria-setsize={total}
              aria-posinset={index + 1}
              data-active={index === activeRow || undefined}
              style={{ height: ROW_HEIGHT, translate: `0 ${top}px` }}
              onClick={() => choose(index)}
            >
              {hit === undefined ? <span className="entry-row-waiting">…</span> : <EntryRow hit={hit} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(row: number): string {
  return `entry-row-${row}`;
}

/** Rows a page key moves by. */
const PAGE_ROWS = 6;

/** The row a key goes to, or `undefined` for a key that goes nowhere. */
function rowAfter(key: string, row: number, total: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + PAGE_ROWS,
    PageUp: row - PAGE_ROWS,
    Home: 0,
    End: total - 1,
    Enter: row,
    ' ': row,
  };
  return total === 0 ? undefined : targets[key];
}
