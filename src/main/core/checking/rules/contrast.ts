import { elementsOf, type XmlElement } from '../../../../shared/xml/parse-xml.ts';
import type { CheckedDocx } from '../check-docx.ts';
import { contrastOf } from '../contrast-of.ts';
import type { Finding } from '../finding.ts';
import type { DocxStyles } from '../styles.ts';
import { childAt, valueAt, wordsOf } from '../walk-xml.ts';

const WHITE = 'FFFFFF';
const BLACK = '000000';
/** @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST = 4.5;
const LEAST_OF_LARGE = 3;
/** Sizes in half points from which text is large: 18 points, or 14 where it is bold. */
const LARGE = 36;
const LARGE_BOLD = 28;

/** Text stands out from what is behind it. A pair of a style and a background is told once. */
export function contrastFindings({ styles, stories }: CheckedDocx): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const judge = (paragraph: XmlElement, fill: string) => {
    const style = valueAt(paragraph, 'w:pPr', 'w:pStyle');
    for (const run of runsOf(paragraph)) {
      const look = childAt(run, 'w:rPr');
      const key = [style, valueAt(look, 'w:rStyle'), valueAt(look, 'w:color'), fill].join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const problem = problemOf(textLook(styles, style, look), fill);
      if (problem !== undefined) findings.push({ rule: 'contrast', place: wordsOf(paragraph), problem });
    }
  };
  for (const { root } of stories) walk(root, WHITE, styles, judge);
  return findings;
}

/** Goes through what stands on a background; cells may have one of their own. */
function walk(
  element: XmlElement,
  fill: string,
  styles: DocxStyles,
  judge: (paragraph: XmlElement, fill: string) => void,
): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:p') judge(child, fillOf(childAt(child, 'w:pPr', 'w:shd')) ?? fill);
    if (child.name === 'w:tbl') walkTable(child, fill, styles, judge);
    else walk(child, fill, styles, judge);
  }
}

function walkTable(
  table: XmlElement,
  fill: string,
  styles: DocxStyles,
  judge: (paragraph: XmlElement, fill: string) => void,
): void {
  const chain = styles.chain('table', valueAt(table, 'w:tblPr', 'w:tblStyle'));
  const ofTable = firstFill(chain.map(({ element }) => childAt(element, 'w:tcPr', 'w:shd')));
  const firstRows = chain.flatMap(({ element }) =>
    elementsOf(element, 'w:tblStylePr').filter(({ attributes }) => attributes['w:type'] === 'firstRow'),
  );
  const ofFirst = firstFill(firstRows.map((part) => childAt(part, 'w:tcPr', 'w:shd')));
  const hasHeader = /^(?:1|true|on)$/.test(childAt(table, 'w:tblPr', 'w:tblLook')?.attributes['w:firstRow'] ?? '');
  for (const [index, row] of elementsOf(table, 'w:tr').entries()) {
    const ofRow = index === 0 && hasHeader ? (ofFirst ?? ofTable) : ofTable;
    for (const cell of elementsOf(row, 'w:tc')) {
      walk(cell, fillOf(childAt(cell, 'w:tcPr', 'w:shd')) ?? ofRow ?? fill, styles, judge);
    }
  }
}

function firstFill(shadings: readonly (XmlElement | undefined)[]): string | undefined {
  return shadings.map(fillOf).find((fill) => fill !== undefined);
}

function fillOf(shading: XmlElement | undefined): string | undefined {
  const fill = shading?.attributes['w:fill'];
  return fill !== undefined && /^[0-9A-Fa-f]{6}$/.test(fill) ? fill : undefined;
}

interface TextLook {
  readonly color: string;
  readonly halfPoints: number;
  readonly isBold: boolean;
}

/** The look of words: what they say themselves, their style, their paragraph's, the document's. */
function textLook(styles: DocxStyles, paragraphStyle: string | undefined, own: XmlElement | undefined): TextLook {
  const wordStyle = valueAt(own, 'w:rStyle');
  const looks = [
    own,
    ...(wordStyle === undefined ? [] : styles.chain('character', wordStyle).map(propertiesOf)),
    ...styles.chain('paragraph', paragraphStyle).map(propertiesOf),
    childAt(styles.defaults, 'w:rPrDefault', 'w:rPr'),
  ];
  const first = (name: string) => looks.map((look) => valueAt(look, name)).find((value) => value !== undefined);
  const bold = looks.map((look) => childAt(look, 'w:b')).find((found) => found !== undefined);
  return {
    color: first('w:color') ?? 'auto',
    halfPoints: Number(first('w:sz') ?? 20),
    isBold: bold !== undefined && !/^(?:false|0|off)$/.test(bold.attributes['w:val'] ?? ''),
  };
}

function propertiesOf({ element }: { readonly element: XmlElement }): XmlElement | undefined {
  return childAt(element, 'w:rPr');
}

function problemOf({ color, halfPoints, isBold }: TextLook, fill: string): string | undefined {
  // Word chooses black or white for text that says no colour.
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) return undefined;
  const least = halfPoints >= (isBold ? LARGE_BOLD : LARGE) ? LEAST_OF_LARGE : LEAST;
  const contrast = contrastOf(color, fill);
  if (contrast >= least) return undefined;
  const ink = color === BLACK ? 'Black' : `#${color}`;
  return `${ink} on #${fill} has a contrast of ${contrast.toFixed(1)}; it should be ${least} or more.`;
}

/** Runs that show words, those in links and changes too. */
function runsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:r') return elementsOf(child, 'w:t').length > 0 ? [child] : [];
    return child.name === 'w:p' || child.name === 'w:tbl' ? [] : runsOf(child);
  });
}
