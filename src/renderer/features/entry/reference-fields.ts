import { type Reference, referenceSchema } from '../../../shared/model/index.ts';

type ReferenceType = Reference['type'];
/** Parts of a reference that are one line of text. */
type LineName = Exclude<keyof Reference, 'type' | 'authors'>;

const TYPE_LABELS: Readonly<Record<ReferenceType, string>> = {
  article: 'Preprint or other article',
  'article-journal': 'Article in a journal',
  'article-magazine': 'Article in a magazine',
  'article-newspaper': 'Article in a newspaper',
  bill: 'Bill',
  book: 'Book',
  chapter: 'Chapter of a book',
  dataset: 'Data set',
  document: 'Document',
  legal_case: 'Case',
  legislation: 'Act',
  'paper-conference': 'Conference paper',
  'post-weblog': 'Blog post',
  regulation: 'Regulation',
  report: 'Report',
  speech: 'Speech',
  standard: 'Standard',
  thesis: 'Thesis',
  treaty: 'Treaty',
  webpage: 'Web page',
};
export const REFERENCE_TYPES = Object.entries(TYPE_LABELS).map(([id, label]) => ({ id, label }));

const LINE_LABELS: Readonly<Record<LineName, string>> = {
  container: 'Published in',
  volume: 'Volume',
  issue: 'Issue',
  pages: 'Pages',
  number: 'Number',
  edition: 'Edition or version',
  genre: 'What it is (“press release”)',
  doi: 'DOI',
};
const LINE_NAMES = Object.keys(LINE_LABELS) as readonly LineName[];

const OF_LAW: readonly LineName[] = ['container', 'volume', 'number', 'pages'];
/** What is asked for of each type, in this order. */
const LINES_OF: Readonly<Record<ReferenceType, readonly LineName[]>> = {
  article: ['container', 'number', 'doi'],
  'article-journal': ['container', 'volume', 'issue', 'pages', 'doi'],
  'article-magazine': ['container', 'issue', 'pages'],
  'article-newspaper': ['container', 'pages'],
  bill: OF_LAW,
  book: ['edition', 'volume', 'doi'],
  chapter: ['container', 'edition', 'pages', 'doi'],
  dataset: ['edition', 'doi'],
  document: ['genre', 'number'],
  legal_case: OF_LAW,
  legislation: OF_LAW,
  'paper-conference': ['container', 'pages', 'doi'],
  'post-weblog': ['container'],
  regulation: OF_LAW,
  report: ['genre', 'number', 'doi'],
  speech: ['genre', 'container'],
  standard: ['number', 'edition'],
  thesis: ['genre'],
  treaty: OF_LAW,
  webpage: ['container', 'genre'],
};

/** What a person fills in; empty where nothing is known. */
export interface ReferenceDraft {
  readonly type: ReferenceType;
  /** One a line: "Family, Given", or a body by its name. */
  readonly authors: string;
  readonly lines: Readonly<Record<LineName, string>>;
}

/** A draft of what is known of a source; a new one is a document. */
export function draftOf(reference: Reference | undefined): ReferenceDraft {
  const authors = (reference?.authors ?? []).map(({ family, given }) =>
    given === undefined ? family : `${family}, ${given}`,
  );
  const lines = Object.fromEntries(LINE_NAMES.map((name) => [name, reference?.[name] ?? '']));
  return {
    type: reference?.type ?? 'document',
    authors: authors.join('\n'),
    lines: lines as Record<LineName, string>,
  };
}

/** The fields a draft shows: those of its type, and any other that is filled in, so that none is lost unseen. */
export function fieldsOf({ type, lines }: ReferenceDraft): { readonly name: LineName; readonly label: string }[] {
  const asked = LINES_OF[type];
  const others = LINE_NAMES.filter((name) => !asked.includes(name) && lines[name].trim() !== '');
  return [...asked, ...others].map((name) => ({ name, label: LINE_LABELS[name] }));
}

/** The reference a draft says; `undefined` where a line of it is too long. */
export function referenceOf({ type, authors, lines }: ReferenceDraft): Reference | undefined {
  const known = LINE_NAMES.filter((name) => lines[name].trim() !== '').map((name) => [name, lines[name].trim()]);
  const people = authors
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(authorOf);
  return referenceSchema.safeParse({
    type,
    ...(people.length === 0 ? {} : { authors: people }),
    ...Object.fromEntries(known),
  }).data;
}

/** A name with a comma is a person's; one without is a body's, and is not turned round. */
function authorOf(line: string): { family: string; given?: string } {
  const comma = line.indexOf(',');
  const [family, given] = comma < 0 ? [line, ''] : [line.slice(0, comma).trim(), line.slice(comma + 1).trim()];
  return given === '' || family === '' ? { family: family || given } : { family, given };
}
