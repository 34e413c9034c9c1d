export * from './anchor-annotation.ts';
export * from './describe-selection.ts';
export * from './locate-quote.ts';
export * from './match-quote.ts';
