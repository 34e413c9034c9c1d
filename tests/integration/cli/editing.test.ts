import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefView, ClientView, EntryView } from '../../../src/shared/api/index.ts';
import { structureOfDocx } from '../../support/document-structure.ts';
import { readDocx } from '../../support/read-docx.ts';
import { runCommand } from '../../support/run-command.ts';

const BRIEF = 'scams-what-to-expect';
const BOTTOM_LINE = 'Expect a duty to act within hours.';
const ACCEPTED = { resolution: 'accept', isForReaders: false } as const;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-editing-'));
  await done('init');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attache = (...words: string[]) => runCommand([...words, '--data', join(folder, 'data')], { cwd: folder });

async function done(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await attache(...words);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

/** Changes what a command prints as JSON, and saves it. */
async function edited<View>(words: readonly string[], change: (view: View) => View): Promise<string> {
  const view = JSON.parse(await done(...words, '--json')) as View;
  writeFileSync(join(folder, 'edited.json'), JSON.stringify(change(view)));
  return done('save', 'edited.json');
}

const withSummary = (summary: string) => (view: EntryView) => ({ ...view, entry: { ...view.entry, summary } });
const file = (name: string) => readFileSync(join(folder, name));

/** Each step stands on the one before it. */
describe('a newcomer at the command line', () => {
  it('adds a client, and says more of it', async () => {
    expect(await done('client', 'new', 'Kestrel Pay', '--sector', 'Payments')).toContain('kestrel-pay');
    await edited<ClientView>(['client', 'show', 'kestrel-pay'], (view) => ({
      ...view,
      client: { ...view.client, houseNames: [{ entryId: 'anti-scam-guide', name: 'The playbook' }] },
    }));
    expect(await done('client', 'list')).toMatch(/Kestrel Pay\n {2}kestrel-pay · Payments\nMeridian Cloud/);
  });

  it('begins a brief in a look and a citation style, and adds entries', async () => {
    await done(
      ...['brief', 'new', 'Scams: what to expect', '--client', 'kestrel-pay', '--look', 'chambers', '--csl', 'apa'],
    );
    expect(await done('brief', 'add', BRIEF, 'anti-scam-guide', 'adgmin-6')).toMatch(
      /entry: .*Anti-Scam.*\n.*entry: Sixth/,
    );
  });

  it('writes the bottom line', async () => {
    await edited<BriefView>(['brief', 'show', BRIEF], (view) => {
      const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: BOTTOM_LINE }] }];
      const text = { type: 'doc' as const, content };
      const section = { id: 'bottom-line', kind: 'bottom-line' as const, heading: 'Bottom line', text };
      return { ...view, brief: { ...view.brief, sections: [section, ...view.brief.sections] } };
    });
    expect(await done('brief', 'show', BRIEF)).toContain('bottom-line: Bottom line');
  });

  it('issues it, and makes it in other formats', async () => {
    await done('brief', 'issue', BRIEF);
    await done('brief', 'export', BRIEF, '--out', 'pack.html', '--look', 'contour', '--csl', 'oscola');
    await done('brief', 'export', BRIEF, '--out', 'pack.md');
    expect(file('pack.html').toString()).toContain('The playbook');
    expect(file('pack.md').toString()).toContain(BOTTOM_LINE);
  });

  it('changes two entries, and gets the pack with just that marked', async () => {
    await edited(['entry', 'anti-scam-guide'], withSummary('A guide that was made wider in March.'));
    await edited(['entry', 'adgmin-6'], withSummary('Ministers met in Hanoi, and will meet again.'));
    const told = await done('brief', 'next', BRIEF, '--out', 'next.docx', '--clean', 'clean.docx');
    expect(told.match(/^ {2}changed /gm)).toHaveLength(2);
    expect(structureOfDocx(file('next.docx'), ACCEPTED)).toEqual(structureOfDocx(file('clean.docx'), ACCEPTED));
    const xml = readDocx(file('next.docx')).parts['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:ins [^>]*>.*wider/);
    expect(xml).toMatch(/<w:del [^>]*>/);
  });
});

describe('attache save', () => {
  it('takes nothing that changed meanwhile', async () => {
    const { code, stderr } = await attache('save', 'edited.json');
    expect(code).toBe(1);
    expect(stderr).toMatch(/changed/);
  });

  it('says what it can not take', async () => {
    writeFileSync(join(folder, 'wrong.json'), '{"entry":{"id":"adgmin-6"},"revision":"1"}');
    const { code, stderr } = await attache('save', 'wrong.json');
    expect(code).toBe(1);
    expect(stderr).toContain('holds no entry, brief or client');
  });
});
