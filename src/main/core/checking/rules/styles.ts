import { elementsOf, type XmlElement } from '../../../../shared/xml/parse-xml.ts';
import type { CheckedDocx } from '../check-docx.ts';
import type { Finding } from '../finding.ts';
import type { DocxStyles } from '../styles.ts';
import { childAt, descendants, switchAt, valueAt, wordsOf } from '../walk-xml.ts';

/** What a paragraph may say besides its style: where it breaks, its number in a list, how it is read, what changed. */
const OF_PARAGRAPHS = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:widowControl',
  'w:numPr',
  'w:bidi',
  'w:rPr',
  'w:sectPr',
  'w:pPrChange',
]);
/** What words may say besides their style: their language and direction, what is hidden on screens, what changed. */
const OF_WORDS = new Set([
  'w:rStyle',
  'w:lang',
  'w:rtl',
  'w:cs',
  'w:noProof',
  'w:webHidden',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
]);

/** Paragraphs and words look as their styles say, the styles are there, and no line of a paragraph stands alone. */
export function styleFindings({ styles, stories }: CheckedDocx): Finding[] {
  return [
    ...stories.flatMap(({ root }) =>
      writtenIn(root).flatMap((story) =>
        [...descendants(story, 'w:p')].flatMap((paragraph) => paragraphFindings(paragraph, styles)),
      ),
    ),
    ...widowsOfStyles(styles),
  ];
}

/** The notes of a part that holds notes, without the lines that part them from the text; else the part. */
function writtenIn(root: XmlElement): XmlElement[] {
  const notes = elementsOf(root).filter(({ name }) => name === 'w:footnote' || name === 'w:endnote');
  return notes.length === 0 ? [root] : notes.filter(({ attributes }) => attributes['w:type'] === undefined);
}

function paragraphFindings(paragraph: XmlElement, styles: DocxStyles): Finding[] {
  const properties = childAt(paragraph, 'w:pPr');
  const style = valueAt(properties, 'w:pStyle');
  const problems = [
    ...unknownStyle(style, 'paragraph', styles),
    ...directFormats(properties, allowedIn(style, styles)),
    ...runsOf(paragraph).flatMap((run) => {
      const look = childAt(run, 'w:rPr');
      return [...unknownStyle(valueAt(look, 'w:rStyle'), 'character', styles), ...directFormats(look, OF_WORDS)];
    }),
  ];
  const widows = switchAt(properties, 'w:widowControl') === false ? ['It lets a line stand alone.'] : [];
  if (problems.length + widows.length === 0) return [];
  const place = wordsOf(paragraph);
  return [
    ...[...new Set(problems)].map((problem): Finding => ({ rule: 'styles', place, problem })),
    ...widows.map((problem): Finding => ({ rule: 'widows', place, problem })),
  ];
}

/** The runs of a paragraph, those in links and changes too, but not those of what floats in it. */
function runsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:r') return [child];
    return child.name === 'w:p' || child.name === 'w:pPr' ? [] : runsOf(child);
  });
}

/** What stands below an item of a list is set in as far as its level: no style can say it. */
function allowedIn(style: string | undefined, styles: DocxStyles): ReadonlySet<string> {
  const isOfList = styles.chain('paragraph', style).some(({ name }) => /list/i.test(name));
  return isOfList ? new Set([...OF_PARAGRAPHS, 'w:ind', 'w:contextualSpacing']) : OF_PARAGRAPHS;
}

function unknownStyle(id: string | undefined, type: string, styles: DocxStyles): string[] {
  if (id === undefined || styles.find(type, id) !== undefined) return [];
  return [`It has the style “${id}”, which the document does not have.`];
}

function directFormats(properties: XmlElement | undefined, allowed: ReadonlySet<string>): string[] {
  const direct = elementsOf(properties ?? { children: [] }).filter(({ name }) => !allowed.has(name));
  return direct.map(({ name }) => `It is formatted by hand (${name}).`);
}

function widowsOfStyles({ all, defaults }: DocxStyles): Finding[] {
  const styled = all.map(({ name, element }) => ({
    place: `the style “${name}”`,
    properties: childAt(element, 'w:pPr'),
  }));
  const standard = { place: 'the document’s defaults', properties: childAt(defaults, 'w:pPrDefault', 'w:pPr') };
  return [standard, ...styled]
    .filter(({ properties }) => switchAt(properties, 'w:widowControl') === false)
    .map(({ place }) => ({ rule: 'widows', place, problem: 'It lets a line of a paragraph stand alone.' }));
}
