import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePack, type Pack } from '../../../src/shared/pack/index.ts';
import { arbitraryPackEdits, editedPack } from '../../support/arbitrary-pack-edits.ts';
import { arbitraryPackInput } from '../../support/arbitrary-pack-input.ts';
import { structureOfDocx } from '../../support/document-structure.ts';
import { partOfDocx } from '../../support/docx-parts.ts';
import { docxOfPack, trackedDocxOf } from '../../support/render-pack.ts';
import { samplePackInput } from '../../support/sample-pack.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultsOfBytes, hasLibreOffice, hasValidator } from '../../support/validate-docx.ts';

const RANDOM_EDITS = 80;
const RANDOM_PAIRS = 30;
const VALIDATED = 8;

/** Accepting everything gives the clean pack, to the bookmark; rejecting everything gives what the client has. */
async function expectBothWays(earlier: Pack, later: Pack): Promise<void> {
  const tracked = await trackedDocxOf(earlier, later);
  expect(structureOfDocx(tracked, { resolution: 'accept', isForReaders: false })).toEqual(
    structureOfDocx(await docxOfPack(later), { resolution: 'accept', isForReaders: false }),
  );
  expect(structureOfDocx(tracked, { resolution: 'reject', isForReaders: true })).toEqual(
    structureOfDocx(await docxOfPack(earlier), { resolution: 'accept', isForReaders: true }),
  );
}

/** What an advisor changes between two issues: an entry's summary, a claim, a source; an entry goes, another comes. */
function twoIssues(): { readonly earlier: Pack; readonly later: Pack } {
  const [before, after] = [samplePackInput(4), samplePackInput(6)];
  const entries = after.entries
    .filter(({ id }) => id !== 'entry-3')
    .map((entry) =>
      entry.id === 'entry-1'
        ? {
            ...entry,
            summary: entry.summary.replace('endorsed', 'adopted'),
            claims: entry.claims.map((claim) =>
              claim.id === 'binding' ? { ...claim, text: 'It is legally binding from 2027.' } : claim,
            ),
          }
        : entry,
    );
  const sections = after.brief.sections.filter((section) => section.kind !== 'entry' || section.entryId !== 'entry-3');
  const sources = after.sources.map((source) =>
    source.id === 's1' ? { ...source, publishedNote: 'confirmed' } : source,
  );
  const brief = { ...after.brief, sections, date: '2026-03-02', updatedAt: '2026-03-02T10:00:00.000Z' };
  return { earlier: composePack(before), later: composePack({ ...after, brief, entries, sources }) };
}

/** The words in changes of one kind, a change each. */
function changed(xml: string, kind: 'ins' | 'del'): string[] {
  const changes = xml.matchAll(new RegExp(`<w:${kind} [^>]*>(.*?)</w:${kind}>`, 'g'));
  return [...changes].map(([, runs = '']) => runs.replaceAll(/<[^>]*>/g, '')).filter((words) => words !== '');
}

describe('a pack with its changes marked', () => {
  it('marks the words that changed, and no others, with the author and the day', async () => {
    const { earlier, later } = twoIssues();
    const xml = partOfDocx(await trackedDocxOf(earlier, later), 'word/document.xml');
    expect(changed(xml, 'del')).toEqual(expect.arrayContaining(['endorsed', 'not ', '1 February']));
    expect(changed(xml, 'ins')).toEqual(expect.arrayContaining(['adopted', ' from 2027', '2 March']));
    const stamps = new Set(
      [...xml.matchAll(/<w:(?:ins|del) w:id="\d+" (w:author="[^"]*" w:date="[^"]*")/g)].map(([, stamp]) => stamp),
    );
    expect(stamps).toEqual(new Set(['w:author="Lê Thị Advisor" w:date="2026-03-02T10:00:00Z"']));
  });

  it('marks in a footnote that stays what changed in its words', async () => {
    const { earlier, later } = twoIssues();
    const xml = partOfDocx(await trackedDocxOf(earlier, later), 'word/footnotes.xml');
    expect(changed(xml, 'del')).toContain('not stated');
    expect(changed(xml, 'ins')).toContain('confirmed');
  });

  it('marks nothing where nothing changed', async () => {
    const { earlier } = twoIssues();
    const tracked = await trackedDocxOf(earlier, earlier);
    for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml'])
      expect(partOfDocx(tracked, part)).not.toMatch(/<w:(ins|del|pPrChange) /);
  });

  it('shows an entry that went and one that came as two, however alike they are', async () => {
    const { earlier, later } = twoIssues();
    const xml = partOfDocx(await trackedDocxOf(earlier, later), 'word/document.xml');
    expect(changed(xml, 'del')).toContain('ASEAN Framework 3 on Cross-Border Cloud Computing');
    expect(changed(xml, 'ins')).toContain('Partner 4: digital work plan 2026');
  });

  it('is the same bytes every time', async () => {
    const { earlier, later } = twoIssues();
    expect(await trackedDocxOf(earlier, later)).toEqual(await trackedDocxOf(earlier, later));
  });

  it.skipIf(!hasLibreOffice)('is opened by LibreOffice', async () => {
    const { earlier, later } = twoIssues();
    const folder = tempFolder();
    const file = join(folder, 'tracked.docx');
    writeFileSync(file, await trackedDocxOf(earlier, later));
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    expect(existsSync(join(folder, 'tracked.pdf'))).toBe(true);
  });

  it.skipIf(!hasValidator)(`has no fault for the Open XML SDK, nor have ${VALIDATED} random ones`, async () => {
    const { earlier, later } = twoIssues();
    const folder = tempFolder();
    expect(await faultsOfBytes(await trackedDocxOf(earlier, later), folder)).toEqual([]);
    const pairs = fc.sample(fc.tuple(arbitraryPackInput, arbitraryPackEdits), { seed: 20261125, numRuns: VALIDATED });
    for (const [input, edits] of pairs) {
      const pack = editedPack(composePack(input), []);
      expect(await faultsOfBytes(await trackedDocxOf(pack, editedPack(pack, edits)), folder)).toEqual([]);
    }
  });

  it(`law: is the clean pack when all are accepted and the earlier one when all are rejected, in ${RANDOM_EDITS} edited packs`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPackInput, arbitraryPackEdits, async (input, edits) => {
        const pack = editedPack(composePack(input), []);
        await expectBothWays(pack, editedPack(pack, edits));
      }),
      { seed: 20261124, numRuns: RANDOM_EDITS },
    );
  });

  it(`law: is so for ${RANDOM_PAIRS} pairs of packs that have nothing to do with each other`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPackInput, arbitraryPackInput, async (one, other) => {
        await expectBothWays(editedPack(composePack(one), []), editedPack(composePack(other), []));
      }),
      { seed: 20261124, numRuns: RANDOM_PAIRS },
    );
  });
});
