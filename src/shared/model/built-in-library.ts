import { z } from 'zod';
import { AttacheError, describeIssues } from '../api/errors.ts';
import { briefSchema } from './brief.ts';
import { canonicalJson } from './canonical-json.ts';
import { clientSchema } from './client.ts';
import { firstDayOf } from './date.ts';
import { type Entry, entrySchema, latestMilestoneDay } from './entry.ts';
import { sourceSchema } from './source.ts';
import { instantSchema, lineSchema, titleSchema } from './text.ts';

/**
 * The built-in library: what `resources/library` holds, and how it becomes entries of the store.
 *
 * `manifest.json`, `sources.json`, `clients.json`, `briefs.json`, `glossary.json` and `entries/*.json` (arrays, a theme a
 * file). Authored things leave out what the store adds: origin, instants, and the hash of their content.
 *
 * Seeding inserts them through `entryFromBuiltIn` and its siblings. A newer library version replaces an entry only where
 * `isAsShipped` says that nobody edited it; a change of its wordings is an edit too.
 */

/** `version` grows by one with every release of the library whose content differs. */
export const libraryManifestSchema = z.strictObject({ name: titleSchema, version: z.int().min(1), domain: lineSchema });
export type LibraryManifest = z.infer<typeof libraryManifestSchema>;

/** What an acronym stands for; the pack's glossary explains those it uses. */
export const glossaryTermSchema = z.strictObject({ acronym: titleSchema, expansion: titleSchema });
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

/** What an entry says: all of it but where it came from and when it was written. */
const entryContentSchema = entrySchema.omit({ origin: true, builtIn: true, createdAt: true, updatedAt: true });
export type EntryContent = z.infer<typeof entryContentSchema>;

/** `date` is given only where it is neither the latest milestone nor the newest cited source. */
const authoredEntrySchema = entryContentSchema.extend({ date: z.iso.date().optional() });
export type AuthoredEntry = z.infer<typeof authoredEntrySchema>;

const authoredSourceSchema = sourceSchema.omit({ origin: true, updatedAt: true });
export type AuthoredSource = z.infer<typeof authoredSourceSchema>;

const withoutInstants = { createdAt: true, updatedAt: true } as const;
const authoredClientSchema = clientSchema.omit(withoutInstants);
const authoredBriefSchema = briefSchema.omit(withoutInstants);

/** The whole library, parsed, with every entry's date known. */
export interface BuiltInLibrary {
  readonly manifest: LibraryManifest;
  readonly sources: readonly AuthoredSource[];
  readonly entries: readonly EntryContent[];
  readonly clients: readonly z.infer<typeof authoredClientSchema>[];
  readonly briefs: readonly z.infer<typeof authoredBriefSchema>[];
  readonly glossary: readonly GlossaryTerm[];
}

/** Gives the lower-case hexadecimal SHA-256 of a text's UTF-8 bytes; passed in, as this floor does no cryptography. */
export type Sha256 = (text: string) => string;

/**
 * Parses the library's files.
 * @param files JSON texts by path relative to the library's folder, with `/` between folders
 * @throws AttacheError Corrupt, naming the file and the path in it
 */
export function parseBuiltInLibrary(files: ReadonlyMap<string, string>): BuiltInLibrary {
  const sources = parseFile(files, 'sources.json', z.array(authoredSourceSchema));
  const entries = [...files.keys()]
    .filter((path) => /^entries\/[^/]+\.json$/.test(path))
    .sort()
    .flatMap((path) =>
      parseFile(files, path, z.array(authoredEntrySchema)).map((entry) => withDate(path, entry, sources)),
    );
  const library = {
    manifest: parseFile(files, 'manifest.json', libraryManifestSchema),
    sources,
    entries,
    clients: parseFile(files, 'clients.json', z.array(authoredClientSchema)),
    briefs: parseFile(files, 'briefs.json', z.array(authoredBriefSchema)),
    glossary: parseFile(files, 'glossary.json', z.array(glossaryTermSchema)),
  };
  for (const key of ['sources', 'entries', 'clients', 'briefs'] as const) refuseTwins(key, library[key]);
  return library;
}

/** Canonical JSON of what an entry says, keys in order: the text whose SHA-256 is `builtIn.contentHash`. */
function contentOf(entry: Entry | EntryContent): string {
  const content = Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => key in entryContentSchema.shape && value !== undefined),
  );
  return canonicalJson(content);
}

/** Makes the store's entry of a built-in one. `now` is an instant. */
export function entryFromBuiltIn(
  content: EntryContent,
  library: { version: number; sha256: Sha256; now: string },
): Entry {
  const { version, sha256, now } = library;
  const builtIn = { version, contentHash: sha256(contentOf(content)) };
  return { ...content, origin: 'built-in', builtIn, ...stampedAt(now) };
}

/** Whether an entry is still what its version of the built-in library shipped; false for the reader's own. */
export function isAsShipped(entry: Entry, sha256: Sha256): boolean {
  return entry.builtIn !== undefined && sha256(contentOf(entry)) === entry.builtIn.contentHash;
}

/** Instants of a thing made at `now`, for built-in clients and briefs. */
export function stampedAt(now: string): { createdAt: string; updatedAt: string } {
  return { createdAt: instantSchema.parse(now), updatedAt: now };
}

function parseFile<T>(files: ReadonlyMap<string, string>, path: string, schema: z.ZodType<T>): T {
  const text = files.get(path);
  if (text === undefined) throw corrupt(path, 'the file is missing');
  const parsed = schema.safeParse(parseJson(path, text));
  if (!parsed.success) throw corrupt(path, describeIssues(parsed.error), parsed.error);
  return parsed.data;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw corrupt(path, 'it is not JSON', error);
  }
}

/** An entry's day: authored, of its latest milestone, or of the newest source it cites. */
function withDate(path: string, entry: AuthoredEntry, sources: readonly AuthoredSource[]): EntryContent {
  const date = entry.date ?? latestMilestoneDay(entry.milestones) ?? newestCitedDay(entry, sources);
  if (date === undefined) throw corrupt(path, `${entry.id}: no date, no milestone and no dated source gives its day`);
  return { ...entry, date };
}

function newestCitedDay(entry: AuthoredEntry, sources: readonly AuthoredSource[]): string | undefined {
  const cited = new Set(entry.claims.flatMap((claim) => claim.citations.map((citation) => citation.sourceId)));
  return sources
    .flatMap((source) => (cited.has(source.id) && source.published !== undefined ? [firstDayOf(source.published)] : []))
    .sort()
    .at(-1);
}

function refuseTwins(what: string, things: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of things) {
    if (seen.has(id)) throw corrupt(what, `the id “${id}” is there twice`);
    seen.add(id);
  }
}

function corrupt(path: string, problem: string, cause?: unknown): AttacheError {
  return new AttacheError('Corrupt', `The built-in library is damaged in ${path}: ${problem}.`, {
    hint: 'Install Attaché again.',
    cause,
  });
}
