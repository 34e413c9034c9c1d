import { memo, useEffect, useRef, useState } from 'react';
import type { PagePart } from '../../../../shared/pages/page-drawing.ts';
import { PageView } from './page-view.tsx';
import type { PagesState, PagesView, ShownPage } from './pages-view.ts';
import { useFollowedPlace } from './use-followed-place.ts';

interface PageSheetsProps {
  readonly view: PagesView;
  readonly state: PagesState;
  readonly sheet: NonNullable<PagesState['sheet']>;
  /** The section that is written: its place is marked, and kept in sight. */
  readonly sectionId: string | undefined;
  readonly logo: string | undefined;
  readonly onSheets: (sheets: HTMLElement | null) => void;
}

/** Every page below the other, drawn where it is looked at. */
export function PageSheets({ view, state, sheet, sectionId, logo, onSheets }: PageSheetsProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  useSight(box, view, sheet.total);
  useFollowedPlace(box, state, sectionId);
  useEffect(() => onSheets(box), [onSheets, box]);
  const parts = state.sectionId === sectionId ? (sheet.section ?? []) : [];
  return (
    <div ref={setBox} className="page-sheets">
      {Array.from({ length: sheet.total }, (_, index) => (
        <Sheet
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={index}
          number={index + 1}
          width={sheet.width}
          height={sheet.height}
          total={sheet.total}
          shown={state.pages.get(index + 1)}
          logo={logo}
          part={parts.find(({ page }) => page === index + 1)}
        />
      ))}
    </div>
  );
}

interface SheetProps {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly total: number;
  readonly shown: ShownPage | undefined;
  readonly logo: string | undefined;
  readonly part: PagePart | undefined;
}

const Sheet = memo(function Sheet({ number, width, height, total, shown, logo, part }: SheetProps) {
  return (
    <div id={`page-${number}`} className="page-sheet" style={{ aspectRatio: `${width} / ${height}` }}>
      {shown !== undefined && <PageView shown={shown} width={width} height={height} total={total} logo={logo} />}
      {part !== undefined && (
        <div
          className="page-part"
          style={{ top: percent(part.top / height), height: percent((part.bottom - part.top) / height) }}
        />
      )}
    </div>
  );
});

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

/** Tells the view which pages are in sight, or next to one that is. */
function useSight(box: HTMLElement | null, view: PagesView, total: number): void {
  const inSight = useRef(new Set<number>());
  useEffect(() => {
    if (box === null || total === 0) return;
    const seen = inSight.current;
    seen.clear();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const number = pageOf(target);
          if (isIntersecting) seen.add(number);
          else seen.delete(number);
        }
        if (seen.size > 0) view.look({ first: Math.max(1, Math.min(...seen) - 1), last: Math.max(...seen) + 1 });
      },
      { root: box.parentElement },
    );
    for (const sheet of box.children) observer.observe(sheet);
    return () => observer.disconnect();
  }, [box, view, total]);
}

function pageOf(sheet: Element): number {
  return Number(sheet.id.replace('page-', ''));
}
