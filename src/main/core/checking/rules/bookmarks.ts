import { textOf, type XmlElement } from '../../../../shared/xml/parse-xml.ts';
import type { CheckedDocx } from '../check-docx.ts';
import type { Finding } from '../finding.ts';
import { descendants } from '../walk-xml.ts';

/** Bookmarks have names and ids of their own and end; links, references and page numbers lead to bookmarks that are there. */
export function bookmarkFindings({ stories }: CheckedDocx): Finding[] {
  const elements = stories.flatMap(({ root }) => [...descendants(root)]);
  const starts = elements.filter(({ name }) => name === 'w:bookmarkStart').map(({ attributes }) => attributes);
  const ended = new Set(
    elements.filter(({ name }) => name === 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id']),
  );
  const names = starts.map((start) => start['w:name'] ?? '');
  const known = new Set(names.map((name) => name.toLowerCase()));
  const finding = (name: string, problem: string): Finding => ({
    rule: 'bookmarks',
    place: `the bookmark ${name}`,
    problem,
  });
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => finding(name, 'Two have this name.')),
    ...repeated(starts.map((start) => start['w:id'] ?? '')).map((id) =>
      finding(`number ${id}`, 'Two have this number.'),
    ),
    ...starts
      .filter((start) => !ended.has(start['w:id']))
      .map((start) => finding(start['w:name'] ?? '', 'It does not end.')),
    ...[...new Set(elements.flatMap(referredTo))]
      .filter((name) => !known.has(name.toLowerCase()) && name !== '_top')
      .map((name) => finding(name, 'Something leads to it, and it is not there.')),
  ];
}

function referredTo(element: XmlElement): string[] {
  if (element.name === 'w:hyperlink') return [element.attributes['w:anchor'] ?? ''].filter((name) => name !== '');
  const isCode = element.name === 'w:instrText' || element.name === 'w:fldSimple';
  if (!isCode) return [];
  const code = element.name === 'w:fldSimple' ? (element.attributes['w:instr'] ?? '') : textOf(element);
  const [, name] =
    /^\s*(?:PAGEREF|REF|NOTEREF)\s+"?([\p{L}\p{N}_]+)/iu.exec(code) ??
    /\bHYPERLINK\b.*\\l\s+"?([^"\s]+)/i.exec(code) ??
    [];
  return name === undefined ? [] : [name];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}
