import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editDocx } from '../../support/edit-docx.ts';
import { docxOf } from '../../support/render-pack.ts';
import { runCommand } from '../../support/run-command.ts';
import { samplePackInput } from '../../support/sample-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'attache-check-'));
beforeAll(async () => {
  const pack = await docxOf(samplePackInput(3));
  writeFileSync(join(folder, 'pack.docx'), pack);
  const broken = editDocx(pack, 'word/document.xml', (xml) => xml.replaceAll('<w:tblHeader/>', ''));
  writeFileSync(join(folder, 'broken.docx'), broken);
  writeFileSync(join(folder, 'letter.docx'), 'Dear client');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const check = (...words: string[]) => runCommand([...words], { cwd: folder });

describe('attache pack check', () => {
  it('says that a pack keeps all rules', async () => {
    expect(await check('pack', 'check', 'pack.docx')).toEqual({
      code: 0,
      stdout: 'pack.docx keeps all 13 rules.\n',
      stderr: '',
    });
  });

  it('says what is not as it should be, where, and what to do', async () => {
    const { code, stdout, stderr } = await check('pack', 'check', 'broken.docx');
    expect(code).toBe(1);
    expect(stdout).toContain('header-rows: the table that begins “Date');
    expect(stdout).toContain('In the table’s properties, let its first row repeat as header row.');
    expect(stderr).toBe('attache: broken.docx does not keep 1 rule of 13.\n');
  });

  it('says it to other programs too', async () => {
    const { code, stdout } = await check('--json', 'pack', 'check', 'broken.docx');
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings[0]).toEqual({
      rule: 'header-rows',
      place: expect.any(String),
      problem: 'Its header row is not repeated on the next page.',
      advice: expect.any(String),
    });
  });

  it.each([
    ['a file that is no document', 'letter.docx', 'attache: This is no Word document, or it is damaged.'],
    ['a file that is not there', 'none.docx', 'attache: There is no file'],
  ])('refuses %s', async (_what, file, reason) => {
    const { code, stderr } = await check('pack', 'check', file);
    expect(code).toBe(1);
    expect(stderr).toContain(reason);
  });

  it('says how it is used where no file is named', async () => {
    expect((await check('pack', 'check')).code).toBe(2);
  });
});
