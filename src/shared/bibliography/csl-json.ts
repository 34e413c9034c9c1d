import { z } from 'zod';
import type { Reference } from '../model/index.ts';
import { type BibliographyItem, dateOfParts, itemOf } from './bibliography-item.ts';

/** Numbers may be written as such. */
const textSchema = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** As much of CSL's JSON as a source has; anything else in it is passed over. */
const cslItemSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  'container-title': z.string().optional(),
  author: z
    .array(
      z.looseObject({ literal: z.string().optional(), family: z.string().optional(), given: z.string().optional() }),
    )
    .optional(),
  issued: z
    .looseObject({
      'date-parts': z.array(z.array(z.union([z.string(), z.number()]))).optional(),
      literal: z.string().optional(),
      raw: z.string().optional(),
    })
    .optional(),
  language: z.string().optional(),
  URL: z.string().optional(),
  type: z.string().optional().catch(undefined),
  volume: textSchema,
  issue: textSchema,
  page: textSchema,
  number: textSchema,
  edition: textSchema,
  genre: textSchema,
  DOI: textSchema,
});
type CslItem = z.infer<typeof cslItemSchema>;

/**
 * Items as CSL-JSON, which citation processors and Zotero read.
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function writeCslJson(items: readonly BibliographyItem[]): string {
  const written = items.map(({ key, title, publisher, published, publishedNote, language, url, reference }) => ({
    id: key,
    type: reference?.type ?? 'document',
    title,
    publisher,
    ...issued(published, publishedNote),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { URL: url }),
    ...(reference === undefined ? {} : variablesOf(reference)),
  }));
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/** Reads items of CSL-JSON; those without a title are left out. `undefined` where it is none. */
export function readCslJson(text: string): BibliographyItem[] | undefined {
  const parsed = z.array(cslItemSchema).safeParse(parseJson(text));
  return parsed.success ? parsed.data.flatMap((item) => readItem(item) ?? []) : undefined;
}

/** Variables of CSL for what a reference says. */
export function variablesOf({ authors, container, pages, doi, type: _, ...others }: Reference): object {
  const author = authors?.map(({ family, given }) => (given === undefined ? { literal: family } : { family, given }));
  return {
    ...(author === undefined ? {} : { author }),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(pages === undefined ? {} : { page: pages }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...others,
  };
}

function issued(published: string | undefined, note: string | undefined): object {
  if (published === undefined && note === undefined) return {};
  return {
    issued: {
      ...(published === undefined ? {} : { 'date-parts': [published.split('-').map(Number)] }),
      ...(note === undefined ? {} : { literal: note }),
    },
  };
}

function readItem(item: CslItem): BibliographyItem | undefined {
  const parts = item.issued?.['date-parts']?.[0] ?? item.issued?.raw?.match(/\d+/g) ?? [];
  return itemOf({
    key: item.id === undefined ? undefined : String(item.id),
    title: item.title,
    publisher: item.publisher ?? item['container-title'] ?? authorsOf(item),
    published: dateOfParts(parts),
    publishedNote: item.issued?.literal,
    language: item.language,
    url: item.URL,
    reference: {
      type: item.type,
      authors: (item.author ?? []).map(({ literal, family, given }) => ({ family: literal ?? family, given })),
      container: item['container-title'],
      volume: item.volume,
      issue: item.issue,
      pages: item.page,
      number: item.number,
      edition: item.edition,
      genre: item.genre,
      doi: item.DOI,
    },
  });
}

function authorsOf({ author = [] }: CslItem): string | undefined {
  const names = author.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '));
  return names.length === 0 ? undefined : names.join(', ');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
