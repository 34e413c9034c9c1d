export * from './disagreement.ts';
export * from './find-disagreements.ts';
