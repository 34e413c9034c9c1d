import { useEffect, useRef, useState } from 'react';
import type { DrawnPages } from '../../../../shared/pages/page-drawing.ts';
import { PageView } from './page-view.tsx';
import { PAGES_AT_A_TIME, useBriefPages } from './use-brief-pages.ts';

interface PageWindowProps {
  readonly briefId: string;
  /** The first of the pages it shows. */
  readonly first: number;
  readonly sheet: Pick<DrawnPages, 'width' | 'height' | 'total'>;
}

/** A few pages below each other, drawn once they are near what is looked at. */
export function PageWindow({ briefId, first, sheet }: PageWindowProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const isNear = useIsNear(box);
  const pages = useBriefPages(briefId, first, isNear);
  const count = Math.min(PAGES_AT_A_TIME, sheet.total - first + 1);
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  return (
    <div ref={setBox} className="page-window">
      {numbers.map((number) => {
        const page = pages.data?.pages.find((one) => one.number === number);
        return (
          <div
            key={number}
            id={`page-${number}`}
            className="page-sheet"
            style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}
          >
            {page !== undefined && pages.data !== undefined && <PageView page={page} sheet={pages.data} />}
          </div>
        );
      })}
    </div>
  );
}

/** Whether an element was ever nearer than a screen. */
function useIsNear(box: HTMLElement | null): boolean {
  const [isNear, setIsNear] = useState(false);
  const observer = useRef<IntersectionObserver>(undefined);
  useEffect(() => {
    if (box === null || isNear) return;
    observer.current = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    observer.current.observe(box);
    return () => observer.current?.disconnect();
  }, [box, isNear]);
  return isNear;
}
