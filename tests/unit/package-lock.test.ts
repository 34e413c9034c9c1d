import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});
const { packages } = lockSchema.parse(
  JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')),
);

/** Folders in which npm may have put a dependency of the package in `folder`, the nearest first. */
function placesOf(folder: string, name: string): string[] {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  return parts
    .map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`)
    .concat(`node_modules/${name}`);
}

describe('the lock file', () => {
  it('names the optional packages of every platform, not only of the one it was written on', () => {
    const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !placesOf(folder, name).some((place) => place in packages)),
    );
    expect(missing).toEqual([]);
  });

  it('holds no address to download from', () => {
    const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed).toEqual([]);
  });
});
