import type { XmlElement } from '../../../shared/xml/parse-xml.ts';
import { type Finding, RULES } from './finding.ts';
import { type Docx, readDocx } from './read-docx.ts';
import { bookmarkFindings } from './rules/bookmarks.ts';
import { contrastFindings } from './rules/contrast.ts';
import { headingFindings } from './rules/headings.ts';
import { linkFindings } from './rules/links.ts';
import { partFindings } from './rules/parts.ts';
import { pictureFindings } from './rules/pictures.ts';
import { propertyFindings } from './rules/properties.ts';
import { styleFindings } from './rules/styles.ts';
import { tableFindings } from './rules/tables.ts';
import { type DocxStyles, stylesOf } from './styles.ts';

/** What the rules read: a document, its styles, and the roots of its stories with the names of their parts. */
export interface CheckedDocx {
  readonly docx: Docx;
  readonly styles: DocxStyles;
  readonly stories: readonly { readonly part: string; readonly root: XmlElement }[];
}

/** Kinds of parts that hold paragraphs, besides the main one. */
const STORIES = /\/(?:header|footer|footnotes|endnotes|comments)$/;

const CHECKS: readonly ((checked: CheckedDocx) => Finding[])[] = [
  partFindings,
  styleFindings,
  headingFindings,
  tableFindings,
  linkFindings,
  bookmarkFindings,
  pictureFindings,
  propertyFindings,
  contrastFindings,
];

/**
 * What is not as it should be in a Word document, by rule; nothing where it keeps them all.
 * @throws AttacheError Invalid where it is no Word document, is damaged, or is made to harm its reader
 */
export function checkDocx(bytes: Uint8Array): Finding[] {
  const docx = readDocx(bytes);
  const others = docx.relationships(docx.mainPart).filter(({ type, isExternal }) => !isExternal && STORIES.test(type));
  const parts = [docx.mainPart, ...new Set(others.map(({ target }) => target))];
  const stories = parts.flatMap((part) => {
    const root = docx.xml(part);
    return root === undefined ? [] : [{ part, root }];
  });
  const checked: CheckedDocx = { docx, styles: stylesOf(docx), stories };
  const findings = CHECKS.flatMap((check) => check(checked));
  return findings.toSorted((one, other) => RULES.indexOf(one.rule) - RULES.indexOf(other.rule));
}
