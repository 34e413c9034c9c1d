import { memo } from 'react';
import { SelectField } from '../../../ui/select-field.tsx';
import type { PagesState } from './pages-view.ts';

interface PageToolsProps {
  /** Pages there are, once that is known. */
  readonly total: number | undefined;
  readonly headings: NonNullable<PagesState['sheet']>['headings'];
  readonly onGo: (page: number) => void;
}

export const NO_HEADINGS: PageToolsProps['headings'] = [];

/** How many pages there are, and a way to each heading. */
export const PageTools = memo(function PageTools({ total, headings, onGo }: PageToolsProps) {
  if (total === undefined) return null;
  const options = headings.map(({ text, page }, index) => ({
    id: `${index} ${page}`,
    label: `${page} · ${text}`,
  }));
  return (
    <>
      <p className="pages-count">{total === 1 ? '1 page' : `${total} pages`}</p>
      <SelectField
        label="Go to"
        isLabelHidden
        options={options}
        value={undefined}
        placeholder="Go to a heading"
        onChange={(id) => onGo(Number(id.split(' ')[1]))}
      />
    </>
  );
});
