import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const COMMAND = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** Runs `attache generate` and presses Ctrl+C at the first word about progress. */
function generateAndStop(data: string): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, 'generate', '--entries', '1000000', '--data', data], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (stderr === '') child.kill('SIGINT');
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

describe('attache generate', () => {
  it('fills a library that is then searched like any other', async () => {
    const data = tempFolder();
    const made = await runCommand(['generate', '--entries', '600', '--json', '--data', data]);
    expect(JSON.parse(made.stdout)).toMatchObject({ entries: 600, seed: 1 });
    const found = await runCommand(['search', 'digital', '--limit', '1', '--json', '--data', data]);
    expect(JSON.parse(found.stdout).total).toBeGreaterThan(100);
  });

  // Windows has no Ctrl+C that one process could press for another.
  it.runIf(process.platform !== 'win32')('that is stopped by Ctrl+C leaves a valid library', async () => {
    const data = tempFolder();
    const { code, stderr } = await generateAndStop(data);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /\nattache: Stopped with [\d,]+ generated entries in the library\. Run it again to go on\.\n$/,
    );
    const verified = await runCommand(['verify', '--json', '--data', data]);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ problems: [] });
  });

  it('refuses a folder that holds somebody’s own work unless told', async () => {
    const data = tempFolder();
    await runCommand(['annotate', 'defa', '--quote', 'agreement', '--body', 'Mine.', '--data', data]);
    const refused = await runCommand(['generate', '--entries', '10', '--data', data]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('somebody’s own work (notes: 1)');
    const told = await runCommand(['generate', '--entries', '10', '--force', '--data', data]);
    expect(told.code).toBe(0);
  });

  it.each([
    [['generate']],
    [['generate', '--entries', 'many']],
    [['generate', '--entries', '0']],
    [['generate', '--entries', '1e99']],
  ])('%j is wrong usage and opens nothing', async (words) => {
    const data = join(tempFolder(), 'untouched');
    expect((await runCommand([...words, '--data', data])).code).toBe(2);
    expect(existsSync(data)).toBe(false);
  });
});
