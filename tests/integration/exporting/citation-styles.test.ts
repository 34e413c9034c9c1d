import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filter, firstValueFrom, startWith, switchMap } from 'rxjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ExportJob, PrintChoices } from '../../../src/shared/api/index.ts';
import { composePack, type Pack } from '../../../src/shared/pack/index.ts';
import { builtInStyle, processorOf, styleWith } from '../../support/citation-styles.ts';
import { structureOfDocx } from '../../support/document-structure.ts';
import { partOfDocx, partsOfDocx } from '../../support/docx-parts.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { docxOfPack, trackedDocxOf } from '../../support/render-pack.ts';
import { samplePackInput } from '../../support/sample-pack.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultsOfBytes, faultsOfDocx, hasValidator } from '../../support/validate-docx.ts';

const BRIEF = 'adgmin-6-cloud-provider';
const OWN_STYLE = styleWith({
  citation:
    '<group delimiter=", "><text variable="title" font-variant="small-caps"/><text variable="locator"/></group>',
  layout: 'suffix="!"',
  bibliography: '<bibliography><layout><text variable="title"/></layout></bibliography>',
});

async function opened(path?: string): Promise<TestCore> {
  const test = await openTestCore(path === undefined ? {} : { saveTarget: () => ({ kind: 'path', path }) });
  onTestFinished(() => test.dispose());
  return test;
}

function ended({ core }: TestCore, { id }: ExportJob): Promise<ExportJob> {
  return firstValueFrom(
    core.changes.pipe(
      filter(({ collection }) => collection === 'exports'),
      startWith(undefined),
      switchMap(() => core.services.exporting.status(id)),
      filter(({ state }) => state.phase !== 'choosing' && state.phase !== 'working'),
    ),
  );
}

async function exported(choices: PrintChoices): Promise<{ readonly path: string; readonly docx: Uint8Array }> {
  const path = join(tempFolder(), 'Pack.docx');
  const test = await opened(path);
  const { state } = await ended(test, await test.core.services.exporting.start(BRIEF, 'docx', choices));
  expect(state.phase).toBe('saved');
  expect(test.faults).toEqual([]);
  return { path, docx: readFileSync(path) };
}

const textOf = (xml: string) => xml.replaceAll(/<[^>]*>/g, '');

describe('a pack in a citation style', () => {
  it('has its notes in the style at the foot of the page', async () => {
    const { docx, path } = await exported({ citationStyle: 'oscola' });
    const notes = textOf(partOfDocx(docx, 'word/footnotes.xml'));
    expect(notes).toContain('(29 January 2026) para 3.');
    expect(notes).toContain('ibid para 4.');
    expect(notes).toMatch(/\(n 1\) paras? \d/);
    if (hasValidator) expect(await faultsOfDocx(path)).toEqual([]);
  });

  it('has them at the end where the brief wants that: a part of their own, counted in digits', async () => {
    const { docx, path } = await exported({ citationStyle: 'chicago', notes: 'endnotes' });
    const parts = partsOfDocx(docx);
    expect(textOf(parts.get('word/endnotes.xml') ?? '')).toContain('(January 29, 2026), para. 3.');
    const document = parts.get('word/document.xml') ?? '';
    expect(document).toContain('<w:endnoteReference w:id="1"/>');
    expect(document).not.toContain('footnoteReference');
    expect(document).toContain('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>');
    if (hasValidator) expect(await faultsOfDocx(path)).toEqual([]);
  });

  it('has authors and years in its text, and no notes, in a style of the text', async () => {
    const { docx, path } = await exported({ citationStyle: 'apa' });
    const document = partOfDocx(docx, 'word/document.xml');
    expect(document).not.toContain('footnoteReference');
    expect(textOf(document)).toContain(', 2026, para. 3).');
    expect(document).toContain('<w:pStyle w:val="Bibliography"/>');
    if (hasValidator) expect(await faultsOfDocx(path)).toEqual([]);
  });

  it('is cited by a file given for one export, its small capitals in a character style', async () => {
    const { docx, path } = await exported({ citationStyleText: OWN_STYLE });
    const notes = partOfDocx(docx, 'word/footnotes.xml');
    expect(textOf(notes)).toMatch(/, 3!/);
    expect(notes).toContain('<w:rStyle w:val="SmallCapitals"/>');
    if (hasValidator) expect(await faultsOfDocx(path)).toEqual([]);
  });
});

describe('a pack whose style of citation changed since the last one', () => {
  const house = composePack(samplePackInput(3));
  const packIn = (style: string): Pack =>
    composePack({ ...samplePackInput(3), citing: processorOf(builtInStyle(style)) });

  it.each([
    ['oscola', packIn('oscola')],
    ['apa', packIn('apa')],
  ])('shows it as tracked changes, which accepted give the clean pack: %s', async (_, later) => {
    const tracked = await trackedDocxOf(house, later);
    expect(structureOfDocx(tracked, { resolution: 'accept', isForReaders: false })).toEqual(
      structureOfDocx(await docxOfPack(later), { resolution: 'accept', isForReaders: false }),
    );
    if (hasValidator) expect(await faultsOfBytes(tracked, tempFolder())).toEqual([]);
  });

  it('is valid where notes went from the foot of the page to the end', async () => {
    const later: Pack = { ...packIn('chicago'), notes: 'endnotes' };
    const tracked = await trackedDocxOf(house, later);
    expect(partOfDocx(tracked, 'word/document.xml')).not.toContain('footnoteReference');
    if (hasValidator) expect(await faultsOfBytes(tracked, tempFolder())).toEqual([]);
  });
});

describe('citation styles of a library', () => {
  it('are the built-in ones and those that were added, also after it was opened again', async () => {
    const test = await opened();
    const added = await test.core.services.citationStyles.add({ text: OWN_STYLE });
    expect(added).toEqual({ id: 'test', title: 'Test', kind: 'note', isBuiltIn: false });
    const again = await test.reopen();
    const listed = await again.core.services.citationStyles.list();
    expect(listed.map(({ id }) => id)).toEqual(['chicago', 'oscola', 'apa', 'test']);
    await again.core.services.citationStyles.remove('test');
    expect(await again.core.services.citationStyles.list()).toHaveLength(3);
    await again.dispose();
  });

  it('refuse a file that is none, a built-in name and the removal of a built-in one', async () => {
    const { citationStyles } = (await opened()).core.services;
    await expect(citationStyles.add({ text: '<html/>' })).rejects.toThrow('no CSL style');
    await expect(citationStyles.add({ text: builtInStyle('apa') })).rejects.toThrow('built-in');
    await expect(citationStyles.remove('apa')).rejects.toThrow('stay');
    await expect(citationStyles.remove('gone')).rejects.toThrow('no added style');
  });

  it('that a brief names but this library lacks are missed before anything is printed', async () => {
    const { briefs } = (await opened()).core.services;
    const { brief, revision } = await briefs.get(BRIEF);
    await briefs.save({ brief: { ...brief, citationStyle: 'house-of-others' }, revision });
    await expect(briefs.preview(BRIEF)).rejects.toThrow('“house-of-others” is not in this library');
  });
});

describe('the sources of a brief for a reference manager', () => {
  it('are saved where the person chose', async () => {
    const path = join(tempFolder(), 'sources.bib');
    const test = await opened(path);
    const job = await test.core.services.bibliography.exportOfBrief({ briefId: BRIEF, format: 'bibtex' });
    expect(await ended(test, job)).toMatchObject({
      kind: 'sources',
      state: { phase: 'saved', fileName: 'sources.bib' },
    });
    expect(readFileSync(path, 'utf8')).toContain('@misc{');
  });
});
