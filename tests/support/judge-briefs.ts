import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkDocx } from '../../src/main/core/checking/index.ts';
import { richTextOf } from '../../src/shared/model/index.ts';
import { composePack, type Pack, type PackInput } from '../../src/shared/pack/index.ts';
import { arbitraryPackInput } from './arbitrary-pack-input.ts';
import { joinPacks } from './join-packs.ts';
import { docxOfPack } from './render-pack.ts';
import { faultsOfBytes, hasLibreOffice, hasValidator } from './validate-docx.ts';

/** Starting the validator is what takes long: it judges so many briefs at once, in one document. */
const BATCH = 40;
/** One brief in so many holds a paragraph of 100,000 characters. */
const ONE_IN = 40;

const veryLong = fc.constantFrom('policy '.repeat(14_286), 'x'.repeat(100_000), 'ไ'.repeat(100_000));
const hostileInput: fc.Arbitrary<PackInput> = fc
  .tuple(
    arbitraryPackInput,
    fc.oneof({ weight: ONE_IN - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: veryLong }),
  )
  .map(([input, words]) => {
    if (words === undefined) return input;
    const long = { id: 'long', kind: 'text' as const, heading: 'Long', text: richTextOf(words) };
    return { ...input, brief: { ...input.brief, sections: [...input.brief.sections, long] } };
  });

interface Judged {
  /** A line a fault, with the number of the brief or batch. */
  readonly faults: readonly string[];
  readonly briefs: number;
  readonly longParagraphs: number;
}

/** Prints random hostile briefs: each is checked by our rules, and batches of them by the Open XML SDK; the first is drawn. */
export async function judgeBriefs(count: number, seed: number, folder: string): Promise<Judged> {
  const inputs = fc.sample(hostileInput, { seed, numRuns: count });
  const faults: string[] = [];
  for (let start = 0; start < inputs.length; start += BATCH) {
    const packs: Pack[] = [];
    for (const [index, input] of inputs.slice(start, start + BATCH).entries()) {
      const pack = composePack(input);
      packs.push(pack);
      const found = checkDocx(await docxOfPack(pack));
      faults.push(...found.map((finding) => `brief ${start + index}: ${JSON.stringify(finding)}`));
    }
    const docx = await docxOfPack(joinPacks(packs));
    const name = `batch-${start}`;
    if (hasValidator) faults.push(...(await faultsOfBytes(docx, folder, name)).map((fault) => `${name}: ${fault}`));
    if (start === 0 && hasLibreOffice && !isDrawn(docx, folder)) faults.push(`${name}: LibreOffice does not open it`);
  }
  const longParagraphs = inputs.filter(({ brief }) => brief.sections.some(({ id }) => id === 'long')).length;
  return { faults, briefs: inputs.length, longParagraphs };
}

function isDrawn(docx: Uint8Array, folder: string): boolean {
  writeFileSync(join(folder, 'drawn.docx'), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'drawn.docx')],
    {
      stdio: 'ignore',
    },
  );
  return existsSync(join(folder, 'drawn.pdf'));
}
