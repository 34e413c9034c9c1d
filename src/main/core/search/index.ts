export * from './create-search-service.ts';
export * from './install-search-index.ts';
export * from './update-search-index.ts';
export * from './verify-search-index.ts';
