export type { CitationRequest, CiteRequest } from './citation-request.ts';
export type { CslItem, CslName } from './csl-item.ts';
export * from './format-citations.ts';
export { parseCslItem } from './parse-csl-item.ts';
export { parseLocaleFile } from './parse-locale.ts';
export { parseStyle } from './parse-style.ts';
export type { BibliographyEntry } from './render-bibliography.ts';
export type { CitationRun } from './set-text.ts';
export type { CitationStyle, LocaleDefinition } from './style-tree.ts';
