export * from './explain-relevance.ts';
export * from './reason.ts';
export * from './sector-words.ts';
