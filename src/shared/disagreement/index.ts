export * from './disagreement.ts';
