import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.ts';
import { runApplication } from '../../support/run-application.ts';
import { runCommand } from '../../support/run-command.ts';

/** Lists what a program loads while it starts. */
const LISTER = new URL('../../support/list-loaded-packages.ts', import.meta.url).href;
const DATABASE = ['rxdb', 'rxjs'];

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-start-'));
  env = { NODE_OPTIONS: `--import=${LISTER}`, LOADED_PACKAGES: join(folder, 'loaded') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const loaded = () => readFileSync(join(folder, 'loaded'), 'utf8').trim().split('\n');

describe('what is loaded when a program starts', () => {
  it('is neither database nor server where only words are printed', async () => {
    expect((await runCommand(['--version'], { env })).code).toBe(0);
    expect((await runCommand(['search'], { env })).code).toBe(2);
    for (const name of [...DATABASE, 'fastify', 'docx']) expect(loaded()).not.toContain(name);
    // The list is one: what parses the words is in it.
    expect(loaded()).toContain('commander');
  });

  it('is no server and nothing that prints packs for a command about the library', async () => {
    expect((await runCommand(['brief', 'list', '--data', join(folder, 'data')], { env })).code).toBe(0);
    for (const name of ['fastify', 'docx']) expect(loaded()).not.toContain(name);
    for (const name of DATABASE) expect(loaded()).toContain(name);
  });

  it('is nothing that prints packs for the window', async () => {
    ensureBuilt();
    const application = await runApplication(join(folder, 'data'), env);
    await application.kill();
    expect(loaded()).not.toContain('docx');
    for (const name of [...DATABASE, 'fastify']) expect(loaded()).toContain(name);
    expect(existsSync(join(folder, 'data'))).toBe(true);
  });
});
