import { memo } from 'react';
import type { DrawnPages, PageMark, TextMark } from '../../../../shared/pages/page-drawing.ts';
import { SceneShapes } from '../../../ui/scene-view.tsx';
import type { ShownPage } from './pages-view.ts';

interface PageViewProps {
  readonly shown: ShownPage;
  /** Of the sheet, in twips. */
  readonly width: number;
  readonly height: number;
  readonly total: number;
  /** Address of the look's logo, where it has one. */
  readonly logo: string | undefined;
}

/** A page as it will print. What it says is read in the text of the pack; here it is one picture with a name. */
export const PageView = memo(function PageView({
  shown: { page, pictures },
  width,
  height,
  total,
  logo,
}: PageViewProps) {
  const name = [`Page ${page.number} of ${total}`, ...page.headings].join('. ');
  return (
    <svg className="page-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      {page.marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn marks have no other name and hold no state
        <MarkView key={index} mark={mark} pictures={pictures} logo={logo} />
      ))}
    </svg>
  );
});

interface MarkViewProps {
  readonly mark: PageMark;
  readonly pictures: DrawnPages['pictures'];
  readonly logo: string | undefined;
}

const MarkView = memo(function MarkView({ mark, pictures, logo }: MarkViewProps) {
  switch (mark.type) {
    case 'area':
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={`#${mark.colour}`} />;
    case 'logo': {
      const { x, y, width, height } = mark;
      return <image href={logo} x={x} y={y} width={width} height={height} preserveAspectRatio="none" />;
    }
    case 'text':
      return <TextView mark={mark} />;
    case 'picture': {
      const scene = pictures[mark.number];
      if (scene === undefined) return null;
      const { x, y, width, height } = mark;
      const scale = `scale(${width / scene.width} ${height / scene.height})`;
      return (
        <g className="scene" transform={`translate(${x} ${y}) ${scale}`}>
          <SceneShapes scene={scene} />
        </g>
      );
    }
  }
}, isSameMark);

/** Of a page that changed, most marks did not. */
function isSameMark(before: MarkViewProps, now: MarkViewProps): boolean {
  return (
    before.logo === now.logo && now.mark.type !== 'picture' && JSON.stringify(before.mark) === JSON.stringify(now.mark)
  );
}

function TextView({ mark }: { readonly mark: TextMark }) {
  const { text, x, y, width, font, size, colour, isBold, isItalic, endsThere, spacing } = mark;
  const squeezed =
    width === undefined || text.trim() === '' ? {} : { textLength: width, lengthAdjust: 'spacingAndGlyphs' };
  return (
    <text
      x={x}
      y={y}
      {...squeezed}
      fontFamily={`${font}, ${SERIF.test(font) ? SERIF_FONTS : OTHER_FONTS}`}
      fontSize={size}
      fontWeight={isBold ? 'bold' : undefined}
      fontStyle={isItalic ? 'italic' : undefined}
      textAnchor={endsThere ? 'end' : undefined}
      letterSpacing={spacing}
      fill={`#${colour}`}
      xmlSpace="preserve"
    >
      {text}
    </text>
  );
}

/** Fonts with feet, for where one of them is not there. */
const SERIF = /Georgia|Cambria|Times|Garamond|Palatino|Book|Serif/i;
const SERIF_FONTS = 'Gelasio, "Noto Serif", serif';
const OTHER_FONTS = 'Arimo, "Liberation Sans", "Noto Sans", sans-serif';
