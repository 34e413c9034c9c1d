import { dateInWords } from '../../../../shared/pack/format-date.ts';
import type { PackCover } from '../../../../shared/pack/index.ts';
import type { AreaMark, DrawnPage, PageMark } from '../../../../shared/pages/page-drawing.ts';
import { COLUMN_SHARES, coverRows, type HeadRow } from '../docx-cover.ts';
import type { FlowParagraph } from '../flow.ts';
import { unitMaker } from '../flow-units.ts';
import { twips } from '../page-geometry.ts';
import type { StyleLook } from '../style-looks.ts';
import type { Look } from '../template.ts';
import { DESCENT, moved } from './unit-marks.ts';

/** The cover as the document has it: its rows from the top, then for whom, by whom and when. */
export function drawCover(cover: PackCover, look: Look, lookOf: (style: string) => StyleLook): DrawnPage {
  const { template, page, labels, language } = look;
  const marks: PageMark[] = [];
  let top = 0;
  const texts: Readonly<Record<Exclude<NonNullable<HeadRow['holds']>[number], 'logo'>, FlowParagraph>> = {
    marking: paragraph('CoverMarking', labels.markings[cover.marking]),
    title: paragraph('Title', cover.title),
    subtitle: paragraph(
      'Subtitle',
      labels.subject.replace('{client}', () => cover.clientName),
    ),
  };
  for (const { height, fill, holds = [], bottom } of coverRows(template)) {
    if (fill !== undefined) marks.push(area(0, top, page.width, height, template.colours[fill]));
    else if (holds.length === 0) marks.push(...coverRule(top + height, look, lookOf));
    if (holds.includes('logo')) marks.push(...coverLogo(top + height - bottom, look, lookOf));
    const text = stacked(
      holds.flatMap((name) => (name === 'logo' ? [] : [texts[name]])),
      page.textWidth,
      look,
      lookOf,
    );
    marks.push(...moved(text.marks, page.margins.left, top + height - bottom - text.height));
    top += height;
  }
  const details: readonly (readonly [string, string])[] = [
    [labels.preparedFor, cover.clientName],
    [labels.preparedBy, cover.author],
    [labels.date, dateInWords(cover.date, language)],
  ];
  let left = 0;
  details.forEach(([label, value], column) => {
    const width = (COLUMN_SHARES[column] ?? 0) * page.width;
    const inset = column === 0 ? page.margins.left : 120;
    const edge = column === details.length - 1 ? page.margins.right : 120;
    const text = stacked(
      [paragraph('CoverLabel', label), paragraph('CoverValue', value)],
      width - inset - edge,
      look,
      lookOf,
    );
    marks.push(...moved(text.marks, left + inset, top + 520));
    left += width;
  });
  return { number: 1, marks, headings: [cover.title] };
}

/** The line a row of the cover without words ends with. */
function coverRule(bottom: number, { page }: Look, lookOf: (style: string) => StyleLook): AreaMark[] {
  const rule = lookOf('CoverRule').ruleBelow;
  if (rule === undefined) return [];
  const { left, right } = page.margins;
  return [area(left, bottom - rule.thickness, page.width - left - right, rule.thickness, rule.colour)];
}

/** The firm's logo, standing on the last line of its row. */
function coverLogo(bottom: number, { template, page }: Look, lookOf: (style: string) => StyleLook): PageMark[] {
  if (template.logo === undefined) return [];
  const height = twips(template.logo.height);
  const y = Math.round(bottom - lookOf('CoverValue').size * DESCENT - height);
  return [{ type: 'logo', x: page.margins.left, y, width: twips(template.logo.width), height }];
}

function stacked(
  blocks: readonly FlowParagraph[],
  textWidth: number,
  { template }: Look,
  lookOf: (style: string) => StyleLook,
) {
  const units = unitMaker({ notes: [], lookOf, textWidth, drawnIn: template }).unitsOf(blocks);
  let height = 0;
  let below = 0;
  const marks = units.flatMap((unit) => {
    const top = height + Math.max(below, unit.before);
    height = top + unit.height;
    below = unit.after;
    return moved(unit.draw(), 0, top);
  });
  return { marks, height: height + below };
}

function paragraph(style: string, text: string): FlowParagraph {
  return { type: 'paragraph', style, inlines: text === '' ? [] : [{ type: 'text', text }] };
}

function area(x: number, y: number, width: number, height: number, colour: string): AreaMark {
  return { type: 'area', x, y, width, height, colour };
}
