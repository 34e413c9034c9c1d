import type { Citation } from '../../../shared/model/index.ts';
import type { Pack, PackSource } from '../../../shared/pack/index.ts';
import { labelsOf, type Template, type TemplateLabels } from './template.ts';

/** What the printing of one pack gathers on its way: footnotes, bookmarks, links and lists, each with ids in reading order. */
export interface DocxContext {
  readonly template: Template;
  readonly labels: TemplateLabels;
  readonly sources: ReadonlyMap<string, PackSource>;
  /** Citations of the footnotes so far; the first has the number 1. */
  readonly footnotes: (readonly Citation[])[];
  /** Names of the bookmarks in the file by their names in the pack: Word takes 40 characters, the pack more. */
  readonly bookmarks: Map<string, string>;
  linkCount: number;
  orderedListCount: number;
}

/** @throws AttacheError NotFound where the template does not speak the pack's language */
export function docxContext(pack: Pack, template: Template): DocxContext {
  return {
    template,
    labels: labelsOf(template, pack.language),
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    footnotes: [],
    bookmarks: new Map(),
    linkCount: 0,
    orderedListCount: 0,
  };
}

/** The name a bookmark of the pack has in the file: the same for its heading and for every reference to it. */
export function bookmarkName(name: string, context: DocxContext): string {
  const known = context.bookmarks.get(name);
  if (known !== undefined) return known;
  const made = `pack_${context.bookmarks.size + 1}`;
  context.bookmarks.set(name, made);
  return made;
}
