import { readFileSync } from 'node:fs';
import {
  type BibliographyEntry,
  type CitationParts,
  type CitationProcessor,
  type CitationRun,
  type CiteRequest,
  type CslItem,
  citationProcessor,
  formatCitations,
  type LocaleDefinition,
  parseCslItem,
  parseLocaleFile,
  parseStyle,
} from '../../src/shared/csl/index.ts';

const FOLDER = new URL('../../resources/citation-styles/', import.meta.url);

/** The text of a built-in style. */
export function builtInStyle(id: string): string {
  return readFileSync(new URL(`${id}.csl`, FOLDER), 'utf8');
}

/** A locale of ours with what it falls back on. */
function localeFiles(language: string): LocaleDefinition[] {
  const languages = language === 'en-GB' ? ['en-GB'] : ['en-GB', language];
  return languages.map((one) => parseLocaleFile(readFileSync(new URL(`locales/${one}.xml`, FOLDER), 'utf8')));
}

/** A built-in style in a language, as it is handed to other threads. */
export function builtInCiting(id: string, language = 'en-GB'): CitationParts {
  return [parseStyle(builtInStyle(id)), language, localeFiles(language)];
}

/** A processor of a style, in the style's own language where none is named. */
export function processorOf(text: string, language?: string): CitationProcessor {
  const style = parseStyle(text);
  const spoken = language ?? style.defaultLocale ?? 'en-GB';
  return citationProcessor(style, spoken, localeFiles(spoken));
}

/** A style with this layout of citations, and of the bibliography where there is one. */
export function styleWith(parts: {
  citation: string;
  attributes?: string;
  layout?: string;
  sort?: string;
  bibliography?: string;
  rest?: string;
  root?: string;
}): string {
  const { citation, attributes = '', layout = '', sort = '', bibliography, rest = '', root = '' } = parts;
  return `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US" ${root}>
    <info><title>Test</title><id>test</id></info>${rest}
    <citation ${attributes}>${sort}<layout ${layout}>${citation}</layout></citation>
    ${bibliography ?? ''}
  </style>`;
}

/** An item of CSL-JSON. */
export function anItem(members: Record<string, unknown> = {}): CslItem {
  const item = parseCslItem({ id: 'one', type: 'book', title: 'A title', ...members });
  if (item === undefined) throw new TypeError('This is no item.');
  return item;
}

/** Runs as text: what is italic between asterisks. */
export function words(runs: readonly CitationRun[]): string {
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
}

/** Entries of a bibliography as text. */
export function entryWords(entries: readonly BibliographyEntry[]): string[] {
  return entries.map(({ blocks }) => words(blocks.flatMap(({ runs }) => runs)));
}

/** What a style makes of items that are cited in one citation, each once. */
export function citedIn(style: string, items: readonly CslItem[], cite: Partial<CiteRequest> = {}): string {
  const cites = items.map(({ id }) => ({ id, ...cite }));
  const { citations } = formatCitations(processorOf(style), items, [{ noteNumber: 1, cites }]);
  return words(citations[0] ?? []);
}

/** What a style makes of items that are cited one after the other, a note each. */
export function notesOf(style: string, items: readonly CslItem[], cites: readonly CiteRequest[]): string[] {
  const citations = cites.map((cite, index) => ({ noteNumber: index + 1, cites: [cite] }));
  return formatCitations(processorOf(style), items, citations).citations.map(words);
}
