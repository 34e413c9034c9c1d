import { createHash } from 'node:crypto';
import { docxOf } from './render-pack.ts';
import { samplePackInput } from './sample-pack.ts';

/** Prints the sample pack of `COUNT` entries and says the hash of its bytes. */
const count = Number(process.argv[2]);
process.stdout.write(
  createHash('sha256')
    .update(await docxOf(samplePackInput(count)))
    .digest('hex'),
);
