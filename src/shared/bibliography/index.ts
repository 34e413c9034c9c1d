export * from './bibliography-item.ts';
export * from './convert-bibliography.ts';
