import { CheckboxGroup, DialogTrigger, Input, Label, Popover, TextField } from 'react-aria-components';
import type { SearchFacets, SearchFilters } from '../../../shared/api/search.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { filterValueLabel, LIST_FILTERS, type ListFilter, withFilter, withValues } from './search-filters.ts';

interface FilterPanelProps {
  readonly filters: SearchFilters;
  readonly facets: SearchFacets | undefined;
  readonly onChange: (filters: SearchFilters) => void;
}

/** The button that opens the filters; beside every value stands how many entries it would leave. */
export function FilterPanel({ filters, facets, onChange }: FilterPanelProps) {
  return (
    <DialogTrigger>
      <Button variant="quiet">
        <Icon name="filter" /> Filter
      </Button>
      <Popover className="popover filter-popover" placement="bottom start" aria-label="Filters">
        <div className="filter-panel">
          <fieldset className="filter-group">
            <legend>Only entries</legend>
            <Checkbox
              isSelected={filters.hasNotes ?? false}
              count={facets?.hasNotes ?? 0}
              onChange={(isOn) => onChange(withFilter(filters, 'hasNotes', isOn))}
            >
              With notes
            </Checkbox>
            <Checkbox
              isSelected={filters.hasDisagreement ?? false}
              count={facets?.hasDisagreement ?? 0}
              onChange={(isOn) => onChange(withFilter(filters, 'hasDisagreement', isOn))}
            >
              On which sources disagree
            </Checkbox>
          </fieldset>
          <fieldset className="filter-group filter-dates">
            <legend>Date</legend>
            <DayField
              label="From"
              value={filters.from}
              onChange={(day) => onChange(withFilter(filters, 'from', day))}
            />
            <DayField label="To" value={filters.to} onChange={(day) => onChange(withFilter(filters, 'to', day))} />
          </fieldset>
          {LIST_FILTERS.map(({ filter, label }) => (
            <ValueGroup
              key={filter}
              filter={filter}
              label={label}
              filters={filters}
              facets={facets}
              onChange={onChange}
            />
          ))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}

interface ValueGroupProps extends FilterPanelProps {
  readonly filter: ListFilter;
  readonly label: string;
}

function ValueGroup({ filter, label, filters, facets, onChange }: ValueGroupProps) {
  const chosen: readonly string[] = filters[filter] ?? [];
  const counted = facets?.[filter] ?? [];
  const missing = chosen.filter((value) => !counted.some((facet) => facet.value === value));
  const values = [...counted, ...missing.map((value) => ({ value, count: 0 }))];
  return (
    <CheckboxGroup
      className="filter-group"
      value={[...chosen]}
      onChange={(ticked) => onChange(withValues(filters, filter, ticked))}
    >
      <Label>{label}</Label>
      {values.map(({ value, count }) => (
        <Checkbox key={value} value={value} count={count}>
          {filterValueLabel(filter, value)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField
      className="field"
      type="date"
      value={value ?? ''}
      onChange={(day) => onChange(day === '' ? undefined : day)}
    >
      <Label>{label}</Label>
      <Input className="field-input" />
    </TextField>
  );
}
