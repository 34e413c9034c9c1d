import type { Pack } from '../../../../shared/pack/index.ts';
import type { PageMark } from '../../../../shared/pages/page-drawing.ts';
import { HEADER_LOGO_HEIGHT } from '../header-room.ts';
import { headerTitle } from '../header-title.ts';
import { twips } from '../page-geometry.ts';
import type { RuleLook, StyleLook } from '../style-looks.ts';
import type { Look } from '../template.ts';
import { textMark } from './text-mark.ts';
import { DESCENT } from './unit-marks.ts';

/** A page among the others. */
interface PageOfPages {
  readonly number: number;
  readonly total: number;
}

type LookOf = (style: string) => StyleLook;

/** Header and footer, as every page but the cover has them: from the firm's own line at the head to that at the foot. */
export function drawEdges({ cover }: Pack, { number, total }: PageOfPages, look: Look, lookOf: LookOf): PageMark[] {
  const { labels, template, page } = look;
  const marking = { isBold: true, colour: template.colours.primary } as const;
  const head = edgeLine(headerTitle(cover, look), labels.markings[cover.marking], look, lookOf('Header'));
  const marked = head.map(
    (mark): PageMark => (mark.type === 'text' && mark.endsThere ? { ...mark, ...marking } : mark),
  );
  const pageOfPages = labels.page.replace('{page}', String(number)).replace('{pages}', String(total));
  const foot = lookOf('Footer');
  const [above, below] = [headerBrand(look, lookOf), footerBrand(look, lookOf)];
  const bottom = page.height - page.margins.footer - below.height;
  return [
    ...lowered(above.marks, page.margins.header),
    ...lowered(marked, page.margins.header + above.height),
    ...lowered(edgeLine(cover.clientName, pageOfPages, look, foot), bottom - foot.lineHeight),
    ...lowered(below.marks, bottom),
  ];
}

/** A line with words at either end, and the rules of its style. */
function edgeLine(left: string, right: string, { page }: Look, style: StyleLook): PageMark[] {
  const { margins, width, textWidth } = page;
  const rule = ({ thickness, colour }: RuleLook, y: number): PageMark => {
    return { type: 'area', x: margins.left, y, width: textWidth, height: thickness, colour };
  };
  const { ruleBelow: below, ruleAbove: above } = style;
  const baseline = style.lineHeight - style.size * DESCENT;
  return [
    ...(below === undefined ? [] : [rule(below, style.lineHeight + below.distance)]),
    ...(above === undefined ? [] : [rule(above, -above.distance - above.thickness)]),
    textMark(left, margins.left, baseline, style),
    textMark(right, width - margins.right, baseline, style, true),
  ];
}

interface BrandLine {
  readonly height: number;
  readonly marks: readonly PageMark[];
}

/** The firm's own line in the header: its logo with its words at the right edge, or its words alone. */
function headerBrand({ template, page }: Look, lookOf: LookOf): BrandLine {
  const { logo, header: words } = template;
  const style = lookOf('HeaderBrand');
  const { left, right } = page.margins;
  const descent = style.size * DESCENT;
  if (logo === undefined) {
    if (words === undefined) return { height: 0, marks: [] };
    const mark = textMark(words, left, style.lineHeight - descent, style);
    return { height: style.lineHeight + style.after, marks: [mark] };
  }
  const scale = Math.min(1, HEADER_LOGO_HEIGHT / logo.height);
  const [width, tall] = [twips(logo.width * scale), twips(logo.height * scale)];
  const height = Math.max(style.lineHeight, tall + descent);
  const baseline = height - descent;
  return {
    height: height + style.after,
    marks: [
      { type: 'logo', x: left, y: baseline - tall, width, height: tall },
      ...(words === undefined ? [] : [textMark(words, page.width - right, baseline, style, true)]),
    ],
  };
}

/** The firm's own line in the footer. */
function footerBrand({ template, page }: Look, lookOf: LookOf): BrandLine {
  if (template.footer === undefined) return { height: 0, marks: [] };
  const style = lookOf('FooterBrand');
  const height = style.before + style.lineHeight;
  return { height, marks: [textMark(template.footer, page.margins.left, height - style.size * DESCENT, style)] };
}

function lowered(marks: readonly PageMark[], top: number): PageMark[] {
  return marks.map((mark) => ({ ...mark, y: Math.round(mark.y + top) }));
}
