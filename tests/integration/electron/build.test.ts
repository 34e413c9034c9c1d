import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.ts';

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(file(path), 'utf8');

beforeAll(() => ensureBuilt());

/** What a bundle asks Node.js for by name. */
function packagesOf(bundle: string): string[] {
  const asked = [...bundle.matchAll(/^import\s(?:[^'"]*?\sfrom\s)?["']([^"'.][^"']*)["']/gm)].map(
    ([, name = '']) => name,
  );
  return asked
    .filter((name) => !isBuiltin(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

describe('the built main process', () => {
  it('asks only for Electron and for packages the product is shipped with', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const asked = new Set([...packagesOf(read('out/main/index.js')), ...packagesOf(read('out/main/docx-worker.js'))]);
    expect(asked).toContain('electron');
    asked.delete('electron');
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...asked]));
  });

  it('has the worker beside every file that may start it', () => {
    expect(existsSync(file('out/main/docx-worker.js'))).toBe(true);
    expect(existsSync(file('out/main/chunks'))).toBe(false);
  });
});

describe('the built preload', () => {
  it('is one CommonJS file that asks for Electron alone, as the sandbox demands', () => {
    const asked = [...read('out/preload/index.cjs').matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name);
    expect(asked).toEqual(['electron']);
  });

  it('is no larger than a bridge', () => {
    expect(read('out/preload/index.cjs').length).toBeLessThan(4_000);
  });
});

describe('the built page', () => {
  it('has no inline script or style, and nothing from another origin', () => {
    const html = read('out/renderer/index.html');
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, content] of scripts) {
      expect(attributes).toMatch(/src="\.\//);
      expect(content).toBe('');
    }
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//);
  });
});
