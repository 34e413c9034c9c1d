import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** Loaded before a program (`node --import`): writes the packages its main thread loads to the file LOADED_PACKAGES names, a line each. */
const list = process.env.LOADED_PACKAGES;
const known = new Set<string>();

if (isMainThread && list !== undefined) {
  registerHooks({
    load(url, context, next) {
      const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
      if (name !== undefined && !known.has(name)) {
        known.add(name);
        appendFileSync(list, `${name}\n`);
      }
      return next(url, context);
    },
  });
}
