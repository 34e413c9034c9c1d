export * from './backlog-debt.ts';
export * from './create-search-service.ts';
export { countEntries } from './find-matches.ts';
export * from './heaviest-entries.ts';
export * from './index-backlog.ts';
export * from './install-search-index.ts';
export * from './update-search-index.ts';
export * from './verify-search-index.ts';
