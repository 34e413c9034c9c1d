import { openRenderThread } from '../../src/main/core/exporting/render-in-worker.ts';
import { writeDocument } from '../../src/main/core/exporting/write-document.ts';

/**
 * A process of its own that makes the sample pack and saves it, as the product does: the thread that prints loads while the pack is
 * composed. `node make-pack.ts ENTRIES FILE`
 */
const [entries = '0', path = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const thread = openRenderThread('docx');
const [{ composePack }, { samplePackInput }] = await Promise.all([
  import('../../src/shared/pack/index.ts'),
  import('../support/sample-pack.ts'),
]);
const pack = composePack(samplePackInput(Number(entries)));
await writeDocument(path, await thread.render(pack, { signal, onProgress: () => {} }), signal);
thread.close();
