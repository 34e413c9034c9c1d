import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bibliographyFormatSchema, readBibliography } from '../../../src/shared/bibliography/index.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const BRIEF = 'adgmin-6-cloud-provider';
let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});
afterAll(() => test.dispose());

describe('the sources of a brief', () => {
  it.each(bibliographyFormatSchema.options)('in %s are those its pack cites, in their order', async (format) => {
    const { bibliography, briefs } = test.core.services;
    const { text, sourceCount, fileName } = await bibliography.ofBrief({ briefId: BRIEF, format });
    const { sources } = await briefs.preview(BRIEF);
    expect(readBibliography(text).map(({ key }) => key)).toEqual(sources.map(({ id }) => id));
    expect(sourceCount).toBe(sources.length);
    expect(fileName).toMatch(/^adgmin-6-cloud-provider-sources\.(?:json|bib|ris)$/);
  });
});

describe('a bibliography that is imported', () => {
  it('adds what is new to the sources, under ids of its keys, and passes over what is there', async () => {
    const { bibliography, library } = test.core.services;
    const { text } = await bibliography.ofBrief({ briefId: BRIEF, format: 'bibtex' });
    const own =
      '@misc{Tan:2025, title = {Cables, again}, publisher = {Nanyang}, date = {2025-06}, url = {https://example.org}}';
    const before = (await library.sources()).length;
    const imported = await bibliography.importSources({ text: `${text}\n${own}\n${own}` });
    expect(imported.added).toEqual(['tan-2025']);
    const after = await library.sources();
    expect(after).toHaveLength(before + 1);
    expect(after.find(({ id }) => id === 'tan-2025')).toMatchObject({
      title: 'Cables, again',
      publisher: 'Nanyang',
      published: '2025-06',
      url: 'https://example.org',
      language: 'en',
      origin: 'own',
    });
    expect((await bibliography.importSources({ text: own })).added).toEqual([]);
  });

  it('is refused where it is none', async () => {
    const imported = test.core.services.bibliography.importSources({ text: 'Dear all, please find attached' });
    await expect(imported).rejects.toMatchObject({ kind: 'Invalid', hint: expect.stringContaining('BibTeX') });
  });
});

describe('how a source is cited', () => {
  const reference = { type: 'report', authors: [{ family: 'Tan', given: 'Mei' }], number: '7' } as const;
  const read = async () => (await test.core.services.library.sources()).find(({ id }) => id === 'vns-briefing-2025');

  it('is kept with the source, and cited from then on', async () => {
    const { bibliography } = test.core.services;
    const source = await read();
    if (source === undefined) throw new Error('The built-in library has no such source.');
    const input = {
      sourceId: source.id,
      updatedAt: source.updatedAt,
      reference: { ...reference, authors: [...reference.authors] },
    };
    await bibliography.describe(input);
    expect(await read()).toMatchObject({ reference, origin: 'own', title: source.title });
    const { text } = await bibliography.ofBrief({ briefId: BRIEF, format: 'ris' });
    expect(text).toContain('AU  - Tan, Mei');
    await expect(bibliography.describe(input)).rejects.toMatchObject({ kind: 'Conflict' });
  });
});
