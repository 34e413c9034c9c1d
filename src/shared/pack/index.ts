export * from './brief-in-language.ts';
export * from './compose-pack.ts';
export * from './format-date.ts';
export * from './pack.ts';
export type { PackInput } from './pack-context.ts';
export * from './published-in-words.ts';
export * from './walk-pack.ts';
