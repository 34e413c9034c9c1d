import { describe, expect, it } from 'vitest';
import { BUILT_IN_LOOKS } from '../../src/main/core/exporting/template.ts';
import { pageSizeSchema } from '../../src/shared/looks/page-size.ts';
import { packLanguageSchema } from '../../src/shared/pack/pack-language.ts';
import { docxOf } from '../support/render-pack.ts';
import { samplePackInput } from '../support/sample-pack.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { faultsOfBytes, hasValidator } from '../support/validate-docx.ts';

const ALL = BUILT_IN_LOOKS.flatMap((template) =>
  packLanguageSchema.options.flatMap((language) =>
    pageSizeSchema.options.map((pageSize) => ({ template, language, pageSize })),
  ),
);

describe.skipIf(!hasValidator)('a document the Open XML SDK judges', () => {
  it.each(ALL)(
    'has no fault in the look $template in “$language” on $pageSize',
    async (chosen) => {
      const input = samplePackInput(6);
      const docx = await docxOf({ ...input, brief: { ...input.brief, ...chosen } });
      expect(await faultsOfBytes(docx, tempFolder())).toEqual([]);
    },
    60_000,
  );
});
