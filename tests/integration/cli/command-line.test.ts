import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandOptions, runCommand } from '../../support/run-command.ts';
import { firmTemplateParts, wordFileOf } from '../../support/word-template.ts';

let folder: string;
let data: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-cli-'));
  data = join(folder, 'data');
  const { code, stderr } = await runCommand(['init', '--data', data]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attache = (words: readonly string[], options?: CommandOptions) => runCommand([...words, '--data', data], options);

async function json<Value>(words: readonly string[]): Promise<Value> {
  const { code, stdout, stderr } = await attache([...words, '--json']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Value;
}

/** A claim of the built-in library, to annotate. */
async function aQuote(): Promise<{ entryId: string; quote: string }> {
  const { hits } = await json<{ hits: { id: string }[] }>(['search', 'submarine cables']);
  const entryId = hits[0]?.id ?? '';
  const { entry } = await json<{ entry: { summary: string } }>(['entry', entryId]);
  return { entryId, quote: entry.summary.split(' ').slice(0, 4).join(' ') };
}

describe('attache init', () => {
  it('makes the library once, and says what is in it', async () => {
    const overview = await json<{ directory: string; entryCount: number; briefCount: number }>(['init']);
    expect(overview.directory).toBe(data);
    expect(overview.entryCount).toBeGreaterThan(50);
    expect(overview.briefCount).toBe(1);
  });

  it('in words, for a person', async () => {
    const { stdout } = await attache(['init']);
    expect(stdout).toContain(data);
    expect(stdout).toMatch(/\d+ entries, \d+ sources/);
  });
});

describe('attache search', () => {
  it('finds entries, with what matched', async () => {
    const { code, stdout } = await attache(['search', 'submarine', 'cables']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ entries for “submarine cables”/);
    expect(stdout.toLowerCase()).toContain('cable');
  });

  it('prints no terminal codes into a pipe', async () => {
    const { stdout } = await attache(['search', 'cables']);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('shows as many as asked', async () => {
    expect((await json<{ hits: unknown[] }>(['search', 'digital', '--limit', '3'])).hits).toHaveLength(3);
  });

  it('keeps to a kind', async () => {
    const { hits } = await json<{ hits: { kind: string }[] }>(['search', 'digital', '--kind', 'guide']);
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map((hit) => hit.kind))).toEqual(new Set(['guide']));
  });

  it('that finds nothing is no failure', async () => {
    const { code, stdout } = await attache(['search', 'qqqqzzzz']);
    expect(code).toBe(0);
    expect(stdout).toContain('0 entries');
  });

  it.each(['"', "'; drop table", 'AND OR NOT', '(', '🇻🇳', '*', '\u001b[31m'])('takes any text: %j', async (text) => {
    const { code, stdout } = await runCommand(['search', '--data', data, '--', text]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('attache entry', () => {
  it('shows claims with the sources and paragraphs they cite', async () => {
    const { entryId } = await aQuote();
    const { code, stdout } = await attache(['entry', entryId]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[1\u00a0¶\d+\]/);
    expect(stdout).toMatch(/Sources\n {2}\[1\] /);
  });

  it('that does not exist is a failure of one line', async () => {
    const { code, stdout, stderr } = await attache(['entry', 'no-such-entry']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^attache: [^\n]+\n$/);
  });
});

describe('attache annotate', () => {
  it('puts a note on words of an entry, which are there the next time', async () => {
    const { entryId, quote } = await aQuote();
    const note = ['--quote', quote, '--body', 'Ask the client.', '--visibility', 'client'];
    const { code, stderr } = await attache(['annotate', entryId, ...note]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const view = await json<{ annotations: { annotation: { visibility: string; body: { value: string }[] } }[] }>([
      'entry',
      entryId,
    ]);
    expect(view.annotations.map(({ annotation }) => annotation)).toContainEqual(
      expect.objectContaining({ visibility: 'client', body: [expect.objectContaining({ value: 'Ask the client.' })] }),
    );
  });

  it('only highlights where there is no body, privately where nobody else is named', async () => {
    const { entryId, quote } = await aQuote();
    const view = await json<{ annotation: { motivation: string; visibility: string } }>([
      'annotate',
      entryId,
      '--quote',
      quote,
    ]);
    expect(view.annotation).toMatchObject({ motivation: 'highlighting', visibility: 'private' });
  });

  it('fails where the words are not in the entry', async () => {
    const { entryId } = await aQuote();
    const { code, stderr } = await attache(['annotate', entryId, '--quote', 'words nobody wrote here', '--body', 'x']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^attache: [^\n]+\n$/);
  });
});

describe('attache brief', () => {
  it('lists the sample brief', async () => {
    const briefs = await json<{ id: string; clientName: string }[]>(['brief', 'list']);
    expect(briefs).toHaveLength(1);
    expect(briefs[0]?.clientName).toContain('Meridian');
  });

  it('exports it to Word, where the person is', async () => {
    const [brief] = await json<{ id: string }[]>(['brief', 'list']);
    const desk = join(folder, 'desk');
    mkdirSync(desk);
    const { code, stdout, stderr } = await attache(['brief', 'export', brief?.id ?? '', '--out', 'pack.docx'], {
      cwd: desk,
    });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain(join(desk, 'pack.docx'));
    expect(readFileSync(join(desk, 'pack.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(desk)).toEqual(['pack.docx']);
  });

  it.each([
    ['pack.html', [], /^<!doctype html>/],
    ['pack.md', [], /^\*\*Client confidential\*\*\n\n# ADGMIN 6/],
    ['pack.txt', ['--format', 'md'], /^\*\*Client confidential\*\*/],
    ['letter.html', ['--look', 'chambers', '--page-size', 'letter'], /"Times New Roman".*size: 215\.9mm 279\.4mm/s],
    ['vietnamese.html', ['--language', 'vi'], /<html lang="vi">.*Kính gửi.*Nguồn tài liệu/s],
  ] as const)('exports it as %s %j', async (name, options, beginning) => {
    const out = join(folder, name);
    const { code, stderr } = await attache(['brief', 'export', 'adgmin-6-cloud-provider', '--out', out, ...options]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(beginning);
  });

  it('adds the look of a firm’s template, and prints packs in it until it is removed', async () => {
    const template = join(folder, 'firm.dotx');
    writeFileSync(template, wordFileOf(firmTemplateParts()));
    const report = await attache(['look', 'add', template, '--name', 'Halden & Marsh']);
    expect(report.stdout).toMatch(/Added the look halden-marsh\..*Taken:.*Cambria.*Not taken:.*darkened/s);
    const out = join(folder, 'firm.html');
    const words = ['brief', 'export', 'adgmin-6-cloud-provider', '--out', out, '--look', 'halden-marsh'];
    expect((await attache(words)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/img-src data:.*12 Raffles|img class="logo" src="data:image\/png/s);
    expect((await attache(['look', 'list'])).stdout).toMatch(/halden-marsh {2}Halden & Marsh \(your own\)/);
    expect((await attache(['look', 'remove', 'halden-marsh'])).code).toBe(0);
    expect((await attache(words)).stderr).toContain('no look “halden-marsh”');
  });

  it('says which looks there are where it is to export in another', async () => {
    const out = join(folder, 'none.docx');
    const words = ['brief', 'export', 'adgmin-6-cloud-provider', '--out', out, '--look', 'none'];
    const { code, stderr } = await attache(words);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no look “none”.*standard, chambers, contour/);
    expect(existsSync(out)).toBe(false);
  });

  it('prints its sources for a reference manager, and writes them to a file that can be brought in again', async () => {
    const words = ['brief', 'sources', 'adgmin-6-cloud-provider', '--format'];
    const { stdout } = await attache([...words, 'bibtex']);
    expect(stdout).toMatch(/^@misc\{crowell-alert-2026,\n {2}title = /);
    const out = join(folder, 'sources.ris');
    expect((await attache([...words, 'ris', '--out', out])).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^TY {2}- GEN\r\n/);
    writeFileSync(out, `${readFileSync(out, 'utf8')}\r\nTY  - RPRT\r\nTI  - A report of ours\r\nER  - \r\n`);
    expect(await json(['sources', 'import', out])).toMatchObject({ added: ['a-report-of-ours'] });
  });

  it('leaves nothing behind where it can not write', async () => {
    const [brief] = await json<{ id: string }[]>(['brief', 'list']);
    const out = join(folder, 'no', 'such', 'folder', 'pack.docx');
    const { code, stderr } = await attache(['brief', 'export', brief?.id ?? '', '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^attache: [^\n]+\n$/);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

describe('attache verify', () => {
  it('finds a library that is whole', async () => {
    const report = await json<{ problems: string[]; documentCount: number }>(['verify']);
    expect(report.problems).toEqual([]);
    expect(report.documentCount).toBeGreaterThan(50);
  });

  it('fails on a file that is no library', async () => {
    const other = join(folder, 'damaged');
    await runCommand(['init', '--data', other]);
    for (const path of filesUnder(other)) {
      if (readFileSync(path).length > 4_096) writeFileSync(path, 'This is no library.'.repeat(1_000));
    }
    const { code, stderr } = await runCommand(['verify', '--data', other]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^attache: [^\n]+\n$/);
  });
});

describe('wrong usage', () => {
  it.each([
    [['frobnicate']],
    [['search']],
    [['entry', 'Not A Slug']],
    [['entry']],
    [['annotate', 'a-slug']],
    [['annotate', 'a-slug', '--quote', 'x', '--visibility', 'everybody']],
    [['brief', 'export', 'a-brief']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--kind', 'unheard-of']],
    [['init', '--frobnicate']],
    [[]],
  ])('%j ends with 2, without opening anything', async (words) => {
    const untouched = join(folder, 'untouched');
    const { code, stdout, stderr } = await runCommand([...words, '--data', untouched]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
    expect(existsSync(untouched)).toBe(false);
  });

  it('is not asking for help or the version', async () => {
    expect(await runCommand(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect(await runCommand(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n' });
  });
});

describe('the key', () => {
  it('from a passphrase opens the library again, and another one does not', async () => {
    const locked = join(folder, 'locked');
    const open = (passphrase: string) =>
      runCommand(['init', '--data', locked], { env: { ATTACHE_PASSPHRASE: passphrase } });
    expect((await open('correct horse battery')).code).toBe(0);
    expect((await open('correct horse battery')).code).toBe(0);
    const wrong = await open('something else');
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toMatch(/^attache: [^\n]+\n$/);
  });

  it('that the desktop program keeps in the keychain is not replaced by another', async () => {
    const desktop = join(folder, 'desktop');
    mkdirSync(desktop);
    writeFileSync(join(desktop, 'key.sealed'), 'sealed');
    const { code, stderr } = await runCommand(['init', '--data', desktop]);
    expect(code).toBe(1);
    expect(stderr).toContain('keychain');
    expect(readdirSync(desktop)).toEqual(['key.sealed']);
  });
});

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
