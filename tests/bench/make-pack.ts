import { renderInWorker } from '../../src/main/core/exporting/render-in-worker.ts';
import { writeDocument } from '../../src/main/core/exporting/write-document.ts';
import { composePack } from '../../src/shared/pack/index.ts';
import { samplePackInput } from '../support/sample-pack.ts';

/** A process of its own that makes the sample pack and saves it, as the product does: `node make-pack.ts ENTRIES FILE`. */
const [entries = '0', path = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const pack = composePack(samplePackInput(Number(entries)));
await writeDocument(path, await renderInWorker(pack, { signal, onProgress: () => {} }), signal);
