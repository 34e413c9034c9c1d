/** Loaded before a program of the desktop host (`node --import`): `electron` is the stand-in. */
import { registerHooks } from 'node:module';

const STAND_IN = new URL('./electron-stand-in.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
});
