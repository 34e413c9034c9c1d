import { z } from 'zod';
import {
  lineSchema,
  partialDateSchema,
  referenceSchema,
  type Source,
  sourceSchema,
  titleSchema,
} from '../model/index.ts';
import { type RawReference, referenceOf } from './raw-reference.ts';

/** Formats in which reference managers exchange what they keep. */
export const bibliographyFormatSchema = z.enum(['csl-json', 'bibtex', 'ris']);
export type BibliographyFormat = z.infer<typeof bibliographyFormatSchema>;

/** Endings of files in these formats. */
export const BIBLIOGRAPHY_ENDINGS: Readonly<Record<BibliographyFormat, string>> = {
  'csl-json': 'json',
  bibtex: 'bib',
  ris: 'ris',
};

/** A published document as reference managers know it. `key` names it in its file. */
const bibliographyItemSchema = z.strictObject({
  key: lineSchema,
  title: titleSchema,
  publisher: titleSchema,
  published: partialDateSchema.optional(),
  publishedNote: lineSchema.optional(),
  language: sourceSchema.shape.language.optional(),
  url: sourceSchema.shape.url,
  reference: referenceSchema.optional(),
});
export type BibliographyItem = z.infer<typeof bibliographyItemSchema>;

/** What a source is in a bibliography. */
export function itemOfSource({
  id,
  title,
  publisher,
  published,
  publishedNote,
  language,
  url,
  reference,
}: Source): BibliographyItem {
  return {
    key: id,
    title,
    publisher,
    language,
    ...(published === undefined ? {} : { published }),
    ...(publishedNote === undefined ? {} : { publishedNote }),
    ...(url === undefined ? {} : { url }),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** What was read of an item, as far as it was there; texts as they stand in the file. */
export interface RawItem {
  readonly key?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly publishedNote?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly reference?: RawReference | undefined;
}

/** Stands where a document does not say who published it. */
export const NO_PUBLISHER = 'Publisher not stated';

/**
 * An item of what a file says: texts on one line, and what is no date, language or address left out, so that the rest is kept.
 * `undefined` where it has no title.
 */
export function itemOf(raw: RawItem): BibliographyItem | undefined {
  const title = oneLine(raw.title);
  if (title === undefined) return undefined;
  const { shape } = bibliographyItemSchema;
  const candidate = {
    key: oneLine(raw.key) ?? title,
    title,
    publisher: oneLine(raw.publisher) ?? NO_PUBLISHER,
    ...valid('published', shape.published, raw.published),
    ...valid('publishedNote', shape.publishedNote, oneLine(raw.publishedNote)),
    ...valid('language', shape.language, oneLine(raw.language)),
    ...valid('url', shape.url, raw.url?.trim()),
    ...referenceOf(raw.reference),
  };
  return bibliographyItemSchema.safeParse(candidate).data;
}

/** A text on one line, `undefined` where it says nothing. */
export function oneLine(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function valid(name: string, schema: z.ZodType, value: string | undefined): Record<string, unknown> {
  return value !== undefined && schema.safeParse(value).success ? { [name]: value } : {};
}

/** A partial date of its parts, as far as they are numbers of the calendar: "2026", "2026-01", "2026-01-29". */
export function dateOfParts(parts: readonly unknown[]): string | undefined {
  const numbers = parts.slice(0, 3).map(Number);
  const known = numbers.slice(0, numbers.findIndex((number) => !Number.isInteger(number) || number < 1) >>> 0);
  const [year, ...rest] = known;
  if (year === undefined || year > 9_999) return undefined;
  const date = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
  return partialDateSchema.safeParse(date).success ? date : dateOfParts(known.slice(0, -1));
}
