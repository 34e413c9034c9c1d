import { AttacheError } from '../../../shared/api/errors.ts';
import type { ExportFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { Host } from '../../host.ts';
import { fixPdfDates } from './fix-pdf-dates.ts';
import { cancelled, openRenderThread, type RenderOptions, type RenderThread } from './render-in-worker.ts';

/** Makes the bytes of a pack's file, once. */
export interface PackMaker {
  readonly make: (pack: Pack, options: RenderOptions) => Promise<Uint8Array>;
  /** Lets go of what it makes them with, whether it has made them or not. */
  readonly close: () => void;
}

/** Share of the work that is writing the page, where its pages are set afterwards. */
const WRITING_SHARE = 0.3;

/**
 * Makes ready to print a pack in a format.
 * @throws AttacheError Unavailable where the host can not set pages and the format needs them
 */
export function packMaker(format: ExportFormat, { printToPdf }: Pick<Host, 'printToPdf'>): PackMaker {
  if (format !== 'pdf') {
    const { render, close } = openRenderThread(format);
    return { make: render, close };
  }
  if (printToPdf === undefined) {
    throw new AttacheError('Unavailable', 'PDF can not be made here: it needs the desktop program, or a browser.', {
      hint: 'Export to Word or as a web page, and print that.',
    });
  }
  const thread = openRenderThread('html');
  return { make: (pack, options) => printed(printToPdf, thread, pack, options), close: thread.close };
}

/** The web page of the pack, set in pages by the host. */
async function printed(
  printToPdf: NonNullable<Host['printToPdf']>,
  thread: RenderThread,
  pack: Pack,
  { signal, onProgress }: RenderOptions,
): Promise<Uint8Array> {
  const page = await thread.render(pack, {
    signal,
    onProgress: ({ step, fraction }) => onProgress({ step, fraction: fraction * WRITING_SHARE }),
  });
  onProgress({ step: 'Setting the pages', fraction: WRITING_SHARE });
  const pdf = await printToPdf(new TextDecoder().decode(page), signal);
  if (signal.aborted) throw cancelled();
  return fixPdfDates(pdf, pack.updatedAt);
}
