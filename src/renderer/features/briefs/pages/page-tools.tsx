import { SelectField } from '../../../ui/select-field.tsx';
import type { PagesState } from './pages-view.ts';

interface PageToolsProps {
  readonly sheet: PagesState['sheet'];
  readonly onGo: (page: number) => void;
}

/** How many pages there are, and a way to each heading. */
export function PageTools({ sheet, onGo }: PageToolsProps) {
  if (sheet === undefined) return null;
  const options = sheet.headings.map(({ text, page }, index) => ({
    id: `${index} ${page}`,
    label: `${page} · ${text}`,
  }));
  return (
    <>
      <p className="pages-count">{sheet.total === 1 ? '1 page' : `${sheet.total} pages`}</p>
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
}
