import { describe, expect, it } from 'vitest';
import { richTextOf } from '../../../src/shared/model/index.ts';
import type { PackInput } from '../../../src/shared/pack/index.ts';
import { aBrief } from '../../support/builders.ts';
import { docxOf } from '../../support/render-pack.ts';
import { samplePackInput } from '../../support/sample-pack.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultsOfBytes, hasValidator } from '../../support/validate-docx.ts';

/** Every look, paper and language once; all with all at night. All other documents are in the standard look, in English. */
const PRINTED = [
  { template: 'chambers', pageSize: 'a4', language: 'vi' },
  { template: 'contour', pageSize: 'letter', language: 'ja' },
  { template: 'standard', pageSize: 'letter', language: 'th' },
  { template: 'chambers', pageSize: 'letter', language: 'fr' },
  { template: 'contour', pageSize: 'a4', language: 'id' },
] as const;

const withText = (text: string): PackInput => {
  const input = samplePackInput(1);
  const sections = input.brief.sections.map((section) => ({ ...section, text: richTextOf(text) }));
  return { ...input, brief: aBrief({ ...input.brief, title: text.slice(0, 500), sections }) };
};

describe.skipIf(!hasValidator)(
  'a document the Open XML SDK judges for Microsoft 365, Office 2021 and Office 2019',
  () => {
    it.each([0, 1, 6, 60])('has no fault in a pack of %i entries', async (count) => {
      expect(await faultsOfBytes(await docxOf(samplePackInput(count)), tempFolder())).toEqual([]);
    });

    it.each(PRINTED)('has no fault in the look $template on $pageSize in “$language”', async (chosen) => {
      const input = samplePackInput(3);
      expect(
        await faultsOfBytes(await docxOf({ ...input, brief: { ...input.brief, ...chosen } }), tempFolder()),
      ).toEqual([]);
    });

    it.each([
      ['control characters', 'a\u0000b\u0001c\u0008d\u000be\u000cf\u001fg\ufffe\uffff'],
      ['halves of surrogate pairs', '\ud800 alone \udfff'],
      ['right-to-left text', 'שלום עולם مرحبا \u202eabc\u202c'],
      ['emoji', '👩‍👩‍👧‍👦 🇻🇳 e\u0301\u0302'],
      ['markup', ']]><w:p/>&amp;&#0;<!-- "x" \'y\' -->'],
      ['field codes', '{ TOC \\o "1-3" } { INCLUDETEXT "file:///etc/passwd" }'],
      ['a paragraph of 100,000 characters', 'policy '.repeat(14_286)],
      ['a word of 100,000 characters', 'x'.repeat(100_000)],
    ])('has no fault where every text holds %s', async (_what, text) => {
      expect(await faultsOfBytes(await docxOf(withText(text)), tempFolder())).toEqual([]);
    });
  },
);
