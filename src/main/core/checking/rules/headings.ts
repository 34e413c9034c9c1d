import type { CheckedDocx } from '../check-docx.ts';
import type { Finding } from '../finding.ts';
import { type DocxStyles, headingLevel } from '../styles.ts';
import { childAt, descendants, EMPTY, switchAt, valueAt, wordsOf } from '../walk-xml.ts';

/** Headings are a tree without gaps that begins at the first level; each has words and stays with what follows. */
export function headingFindings({ docx, styles }: CheckedDocx): Finding[] {
  const root = docx.xml(docx.mainPart);
  if (root === undefined) return [];
  const findings: Finding[] = [];
  let previous = 0;
  for (const paragraph of descendants(root, 'w:p')) {
    const properties = childAt(paragraph, 'w:pPr');
    const style = valueAt(properties, 'w:pStyle');
    const level = headingLevel(styles, style);
    if (level === undefined) continue;
    const place = wordsOf(paragraph);
    if (place === EMPTY) {
      findings.push({ rule: 'headings', place: `a heading of level ${level}`, problem: 'It has no words.' });
    }
    if (level > previous + 1) {
      const before = previous === 0 ? 'is the first' : `follows one of level ${previous}`;
      findings.push({ rule: 'headings', place, problem: `This heading of level ${level} ${before}.` });
    }
    if (!(switchAt(properties, 'w:keepNext') ?? isKept(styles, style))) {
      findings.push({ rule: 'keep-with-next', place, problem: 'It may stand alone at the foot of a page.' });
    }
    previous = level;
  }
  return findings;
}

/** Whether a style, or one it is based on, keeps its paragraphs with the next. */
function isKept(styles: DocxStyles, id: string | undefined): boolean {
  for (const { element } of styles.chain('paragraph', id)) {
    const said = switchAt(childAt(element, 'w:pPr'), 'w:keepNext');
    if (said !== undefined) return said;
  }
  return false;
}
