export * from './apply-choice.ts';
export * from './document-rules.ts';
export * from './merge-document.ts';
export type { Clash } from './merge-value.ts';
