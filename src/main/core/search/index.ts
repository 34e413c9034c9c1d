export * from './create-search-service.ts';
export * from './install-search-index.ts';
export * from './register-search-functions.ts';
export * from './verify-search-index.ts';
