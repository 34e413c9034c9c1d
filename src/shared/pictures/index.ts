export * from './draw-picture.ts';
export * from './picture.ts';
export * from './scene.ts';
