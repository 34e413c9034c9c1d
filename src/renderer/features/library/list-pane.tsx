import { useRef, useState } from 'react';
import type { SearchResult } from '../../../shared/api/search.ts';
import { TOTAL_COUNT_CAP } from '../../../shared/api/total-count-cap.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { EntryList } from './entry-list.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { SearchBox } from './search-box.tsx';
import { filterChips } from './search-filters.ts';
import { changeSearch, type SearchState, useSearchState } from './search-state.ts';
import { useSearchPages } from './use-search-pages.ts';
import './list-pane.css';

const SORTS: readonly { id: SearchState['sort']; label: string }[] = [
  { id: 'relevance', label: 'Best match' },
  { id: 'date', label: 'Newest' },
  { id: 'title', label: 'Title' },
];

/** The library as a list: search, filters, order, hits. */
export function ListPane({ selectedId }: { readonly selectedId: string | undefined }) {
  const state = useSearchState();
  const [visible, setVisible] = useState({ first: 0, last: 0 });
  const pages = useSearchPages(state, visible);
  const list = useRef<HTMLDivElement>(null);
  const chips = filterChips(state.filters);
  const total = pages.first?.total;
  const isPartial = pages.first?.isPartial ?? false;
  return (
    <section className="list-pane" aria-label="Library">
      <SearchBox
        text={state.text}
        onChange={(text) => changeSearch({ text: text.toWellFormed() })}
        onLeave={() => list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()}
      />
      <div className="list-tools">
        <FilterPanel
          filters={state.filters}
          facets={pages.first?.facets}
          onChange={(filters) => changeSearch({ filters })}
        />
        <span className="list-total" role="status">
          {pages.first === undefined ? '' : totalInWords(pages.first)}
        </span>
        <SelectField
          label="Order"
          isLabelHidden
          options={SORTS}
          value={state.sort}
          onChange={(id) => {
            const sort = SORTS.find((candidate) => candidate.id === id);
            if (sort !== undefined) changeSearch({ sort: sort.id });
          }}
        />
      </div>
      {chips.length > 0 && (
        <ul className="filter-chips" aria-label="Active filters">
          {chips.map((chip) => (
            <li key={chip.key}>
              <Button
                variant="quiet"
                aria-label={`Remove the filter ${chip.label}`}
                onPress={() => changeSearch({ filters: chip.without })}
              >
                {chip.label} <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="list-body" ref={list} data-stale={pages.isStale || undefined}>
        {pages.error !== undefined && <ErrorState error={errorOf(pages.error)} onRetry={pages.retry} />}
        {pages.error === undefined && total === undefined && <LoadingState label="Opening the library…" />}
        {pages.error === undefined && total === 0 && isPartial && (
          <LoadingState label="Looking through older entries…" />
        )}
        {pages.error === undefined && total === 0 && !isPartial && (
          <EmptyState
            title="Nothing found"
            action={<Button onPress={() => changeSearch({ text: '', filters: {} })}>Show everything</Button>}
          >
            No entry holds these words under these filters.
          </EmptyState>
        )}
        {total !== undefined && total > 0 && (
          <EntryList
            key={JSON.stringify([state.text, state.filters, state.sort])}
            total={total}
            hitAt={pages.hitAt}
            selectedId={selectedId}
            onVisible={setVisible}
          />
        )}
      </div>
    </section>
  );
}

function totalInWords({ total, isPartial }: SearchResult): string {
  if (isPartial && total === 0) return '';
  if (isPartial || total === TOTAL_COUNT_CAP) return `${total.toLocaleString('en')}+ entries`;
  return total === 1 ? '1 entry' : `${total.toLocaleString('en')} entries`;
}
