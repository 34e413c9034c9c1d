export * from './highest-marking.ts';
export * from './marked-parts.ts';
export * from './refuse-above-ceiling.ts';
