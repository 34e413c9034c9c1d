import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { structureOfDocx } from '../../support/document-structure.ts';
import { readDocx } from '../../support/read-docx.ts';
import { type CommandResult, runCommand } from '../../support/run-command.ts';

const BRIEF = 'adgmin-6-cloud-provider';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-issues-'));
  await attache('init');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attache = (...words: string[]): Promise<CommandResult> =>
  runCommand([...words, '--data', join(folder, 'data')], { cwd: folder });

async function done(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await attache(...words);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

describe('attache brief next', () => {
  it('has nothing to compare with before the brief was issued', async () => {
    const { code, stderr } = await attache('brief', 'next', BRIEF, '--out', 'early.docx');
    expect(code).toBe(1);
    expect(stderr).toMatch(/not issued yet/);
    expect(existsSync(join(folder, 'early.docx'))).toBe(false);
  });
});

describe('attache brief issue', () => {
  it('freezes the brief under the next number', async () => {
    expect(await done('brief', 'issue', BRIEF)).toMatch(/as number 1, dated \d{4}-\d\d-\d\d\.\nSHA-256 [0-9a-f]{64}/);
  });
});

describe('attache brief issues', () => {
  it('lists what was issued, and writes it as it was sent', async () => {
    const [issue] = JSON.parse(await done('brief', 'issues', BRIEF, '--json'));
    expect(issue).toMatchObject({ number: 1, briefId: BRIEF });
    await done('brief', 'issues', BRIEF, '--open', '1', '--out', 'sent.docx');
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, 'sent.docx')))
      .digest('hex');
    expect(hash).toBe(issue.file.sha256);
  });

  it('knows no issue that was never made', async () => {
    const { code, stderr } = await attache('brief', 'issues', BRIEF, '--open', '9', '--out', 'none.docx');
    expect(code).toBe(1);
    expect(stderr).toContain('There is no issue 9');
  });

  it.each([
    ['--open', '1'],
    ['--out', 'x.docx'],
  ])('wants a number and a file together: %s %s', async (...words) => {
    expect((await attache('brief', 'issues', BRIEF, ...words)).code).toBe(2);
  });
});

describe('attache brief next, once two entries have another note', () => {
  it('says what changed, and writes the pack with changes marked beside the clean one', async () => {
    for (const [entry, note] of [
      ['adgmin-6', 'The communiqué is out.'],
      ['cloud-framework', 'Ask your counsel.'],
    ] as const) {
      const { entry: found } = JSON.parse(await done('entry', entry, '--json')) as { entry: { summary: string } };
      const quote = found.summary.split(' ').slice(0, 3).join(' ');
      await done('annotate', entry, '--quote', quote, '--body', note, '--visibility', 'client');
    }
    const told = await done('brief', 'next', BRIEF, '--out', 'next.docx', '--clean', 'clean.docx', '--changes');
    expect(told).toMatch(/Since issue 1 of/);
    expect(told.match(/ {2}changed .*\(note\)/g)).toHaveLength(2);
    const [tracked, clean] = ['next.docx', 'clean.docx'].map((name) => readFileSync(join(folder, name)));
    if (tracked === undefined || clean === undefined) throw new Error('Two files were written.');
    const accepted = { resolution: 'accept', isForReaders: false } as const;
    expect(structureOfDocx(tracked, accepted)).toEqual(structureOfDocx(clean, accepted));
    expect(readDocx(clean).text).toContain('What changed since issue 1 of');
  });

  it('compares with any issue', async () => {
    await done('brief', 'issue', BRIEF, '--changes');
    expect(await done('brief', 'next', BRIEF, '--out', 'again.docx')).toContain('nothing changed');
    expect(await done('brief', 'next', BRIEF, '--out', 'again.docx', '--since', '1')).toMatch(/\(note\)/);
  });
});

describe('attache brief new', () => {
  it('begins a brief for a client, with entries', async () => {
    const words = [
      'brief',
      'new',
      'Scams: what to expect',
      '--client',
      'meridian-cloud',
      '--entry',
      'adgmin-6',
      '--json',
    ];
    const brief = JSON.parse(await done(...words)) as { id: string; sections: { kind: string }[] };
    expect(brief.id).toBe('scams-what-to-expect');
    expect(brief.sections.map(({ kind }) => kind)).toContain('entry');
  });

  it('knows no client that is not there', async () => {
    expect((await attache('brief', 'new', 'A brief', '--client', 'nobody')).code).toBe(1);
  });
});
