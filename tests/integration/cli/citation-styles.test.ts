import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styleWith } from '../../support/citation-styles.ts';
import { runCommand } from '../../support/run-command.ts';

const BRIEF = 'adgmin-6-cloud-provider';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-styles-'));
  writeFileSync(join(folder, 'own.csl'), styleWith({ citation: '<text variable="title"/>', layout: 'suffix="!"' }));
  await done('init');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function done(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand([...words, '--data', join(folder, 'data')], { cwd: folder });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

describe('attache citation-style', () => {
  it('adds a file, lists it, and takes it out again', async () => {
    expect(await done('citation-style', 'add', 'own.csl')).toBe('Added test: Test\n');
    expect(await done('citation-style', 'list')).toMatch(
      /^chicago .*\noscola .*\napa .*in the text\)\ntest {2}Test \(in notes, added\)\n$/,
    );
    await done('citation-style', 'remove', 'test');
    expect(JSON.parse(await done('citation-style', 'list', '--json'))).toHaveLength(3);
  });
});

describe('attache brief export --csl', () => {
  it('cites in a built-in style, or in that of a file', async () => {
    await done('brief', 'export', BRIEF, '--out', 'oscola.md', '--csl', 'oscola');
    expect(readFileSync(join(folder, 'oscola.md'), 'utf8')).toContain('[^3]: ibid para 3.');
    await done('brief', 'export', BRIEF, '--out', 'own.md', '--csl', 'own.csl');
    expect(readFileSync(join(folder, 'own.md'), 'utf8')).toMatch(/^\[\^1\]: .*!$/m);
  });
});

describe('attache brief new --csl', () => {
  it('begins a brief that is cited in the style', async () => {
    const words = [
      'brief',
      'new',
      'Scams',
      '--client',
      'meridian-cloud',
      '--csl',
      'oscola',
      '--notes',
      'endnotes',
      '--json',
    ];
    expect(JSON.parse(await done(...words))).toMatchObject({ citationStyle: 'oscola', notes: 'endnotes' });
  });
});
