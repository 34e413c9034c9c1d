import { textOf } from '../../../../shared/xml/parse-xml.ts';
import type { CheckedDocx } from '../check-docx.ts';
import type { Finding } from '../finding.ts';
import { childAt } from '../walk-xml.ts';

/** A document has a title, and says in which language it is. */
export function propertyFindings({ docx, styles }: CheckedDocx): Finding[] {
  const core = docx.relationships('').find(({ type }) => type.endsWith('/core-properties'))?.target;
  const title = childAt(core === undefined ? undefined : docx.xml(core), 'dc:title');
  const standard = styles.standard('paragraph')?.element;
  const language = childAt(styles.defaults, 'w:rPrDefault', 'w:rPr', 'w:lang') ?? childAt(standard, 'w:rPr', 'w:lang');
  const finding = (problem: string): Finding => ({ rule: 'properties', place: 'the document', problem });
  return [
    ...(title === undefined || textOf(title).trim() === '' ? [finding('It has no title.')] : []),
    ...(language === undefined || Object.keys(language.attributes).length === 0
      ? [finding('It does not say in which language it is.')]
      : []),
  ];
}
