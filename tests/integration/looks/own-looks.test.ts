import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lookOfWordFile } from '../../../src/main/core/looks/word-template/look-of-word-file.ts';
import { openLibraryStore } from '../../../src/main/core/open-library-store.ts';
import type { LookSummary } from '../../../src/shared/api/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/model/index.ts';
import { styleWith } from '../../support/citation-styles.ts';
import { partsOfDocx } from '../../support/docx-parts.ts';
import { endOfExport } from '../../support/exports.ts';
import { LIBRARY_DIRECTORY, openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultsOfDocx, hasValidator } from '../../support/validate-docx.ts';
import { firmTemplateParts, wordFileOf } from '../../support/word-template.ts';

const BRIEF = 'adgmin-6-cloud-provider';
const CONTENT = Buffer.from(wordFileOf(firmTemplateParts())).toString('base64');

async function opened(path?: () => string): Promise<TestCore> {
  const test = await openTestCore(path === undefined ? {} : { saveTarget: () => ({ kind: 'path', path: path() }) });
  onTestFinished(() => test.dispose());
  return test;
}

async function added({ core }: TestCore, name = 'Halden & Marsh'): Promise<LookSummary> {
  const { definition } = await core.services.looks.read({ name, content: CONTENT });
  return core.services.looks.save({ definition });
}

describe('a look of a firm’s own', () => {
  it('is kept beside the built-in ones, through restarts, until it is removed', async () => {
    const test = await opened();
    const { id } = await added(test);
    expect(id).toBe('halden-marsh');
    expect((await added(test)).id).toBe('halden-marsh-2');
    const again = await test.reopen();
    onTestFinished(() => again.dispose());
    const ids = async () => (await again.core.services.looks.list()).map((look) => look.id);
    expect(await ids()).toEqual(['standard', 'chambers', 'contour', 'halden-marsh', 'halden-marsh-2']);
    await again.core.services.looks.remove('halden-marsh-2');
    expect(await ids()).toEqual(['standard', 'chambers', 'contour', 'halden-marsh']);
    expect(await again.core.services.settings.get()).not.toHaveProperty('looks');
    expect(again.faults).toEqual([]);
  });

  it('is what a brief’s packs are printed in, the same each time, without fault', async () => {
    const folder = tempFolder();
    let file = 'one.docx';
    const test = await opened(() => join(folder, file));
    const { id } = await added(test);
    const { exporting } = test.core.services;
    const exported = async (name: string) => {
      file = name;
      expect(await endOfExport(test.core, exporting.start(BRIEF, 'docx', { look: id }))).toMatchObject({
        phase: 'saved',
      });
      return readFileSync(join(folder, name));
    };
    const docx = await exported('one.docx');
    expect((await exported('two.docx')).equals(docx)).toBe(true);
    const parts = partsOfDocx(docx);
    expect(parts.get('word/header1.xml')).toMatch(/<w:drawing>.*Halden &amp; Marsh LLP.*Client confidential/s);
    expect(parts.get('word/footer1.xml')).toContain('12 Raffles Place, Singapore');
    expect(parts.get('word/styles.xml')).toMatch(/w:styleId="Heading1">.*?<w:caps\/><w:color w:val="7B1E3A"\/>/);
    expect(parts.get('word/document.xml')).toMatch(/r:embed="rIdLogo".*<w:pgSz w:w="12240" w:h="15840"\/>/s);
    if (hasValidator) expect(await faultsOfDocx(join(folder, 'one.docx'))).toEqual([]);
  });

  it('stays with what was issued in it after it is gone', async () => {
    const folder = tempFolder();
    const test = await opened(() => join(folder, 'issue.docx'));
    const { id } = await added(test);
    const { briefs, issues, looks } = test.core.services;
    const { brief, revision } = await briefs.get(BRIEF);
    await briefs.save({ brief: { ...brief, template: id }, revision });
    const { id: issueId } = await issues.issue({ briefId: BRIEF });
    await looks.remove(id);
    await expect(briefs.preview(BRIEF)).rejects.toMatchObject({
      kind: 'NotFound',
      hint: expect.stringContaining('standard'),
    });
    const state = await endOfExport(test.core, issues.open(issueId));
    expect(state).toMatchObject({ phase: 'saved' });
    expect(state).not.toHaveProperty('remark');
  });

  it('is changed in its place', async () => {
    const { core } = await opened();
    const { services } = core;
    const { definition } = await services.looks.read({ name: 'Firm', content: CONTENT });
    const { id } = await services.looks.save({ definition });
    await services.looks.save({ id, definition: { ...definition, name: 'The firm' } });
    expect((await services.looks.list()).filter((look) => !look.isBuiltIn)).toMatchObject([{ id, name: 'The firm' }]);
    await expect(services.looks.save({ id: 'standard', definition })).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(services.looks.remove('standard')).rejects.toMatchObject({ kind: 'Rejected' });
    await expect(services.looks.remove('none')).rejects.toMatchObject({ kind: 'NotFound' });
  });

  it('is one of at most thirty, and none is lost when several are added at once', async () => {
    const test = await opened();
    const { looks } = test.core.services;
    const { definition } = await looks.read({ name: 'Firm', content: CONTENT });
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => looks.save({ definition: { ...definition, name: `Firm ${index}` } })),
    );
    const own = (await looks.list()).filter((look) => !look.isBuiltIn);
    expect(new Set(own.map(({ id }) => id)).size).toBe(30);
    await expect(added(test)).rejects.toMatchObject({ kind: 'Full' });
  });

  it('that an earlier version kept with the settings is found where looks are now, once, as citation styles are', async () => {
    const directory = tempFolder();
    const key = new Uint8Array(32).fill(7);
    const now = () => new Date('2026-02-01T09:00:00.000Z');
    const { definition } = await lookOfWordFile(Buffer.from(CONTENT, 'base64'), 'Early');
    const store = await openLibraryStore({ directory, key, libraryDirectory: LIBRARY_DIRECTORY, now });
    await store.collections.settings.upsert({
      ...DEFAULT_SETTINGS,
      author: 'Mai',
      looks: [{ id: 'early', definition }],
      citationStyles: [{ id: 'test', title: 'Test', text: styleWith({ citation: '<text variable="title"/>' }) }],
    });
    await store.close();
    const test = await openTestCore({ directory, key });
    onTestFinished(() => test.dispose());
    const again = await test.reopen();
    onTestFinished(() => again.dispose());
    const { looks, citationStyles, settings } = again.core.services;
    expect((await looks.list()).filter((look) => !look.isBuiltIn)).toMatchObject([{ id: 'early', definition }]);
    expect((await citationStyles.list()).map(({ id }) => id)).toContain('test');
    expect(await settings.get()).toMatchObject({ author: 'Mai' });
    expect([...test.faults, ...again.faults]).toEqual([]);
  });
});
