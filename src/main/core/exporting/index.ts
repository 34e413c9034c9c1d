export * from './create-exporting-service.ts';
export * from './render-in-worker.ts';
export * from './write-document.ts';
