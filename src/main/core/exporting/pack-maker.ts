import { AttacheError } from '../../../shared/api/errors.ts';
import type { ExportFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { Host } from '../../host.ts';
import { fixPdfDates } from './fix-pdf-dates.ts';
import { cancelled, type RenderOptions, renderInWorker } from './render-in-worker.ts';

/** Makes the bytes of a pack's file. */
export type PackMaker = (pack: Pack, options: RenderOptions) => Promise<Uint8Array>;

/** Share of the work that is writing the page, where its pages are set afterwards. */
const WRITING_SHARE = 0.3;

/** How packs of a format are made. @throws AttacheError Unavailable where the host can not set pages and the format needs them */
export function packMaker(format: ExportFormat, { printToPdf }: Pick<Host, 'printToPdf'>): PackMaker {
  if (format !== 'pdf') return (pack, options) => renderInWorker(pack, options, format);
  if (printToPdf !== undefined) return (pack, options) => printed(printToPdf, pack, options);
  throw new AttacheError('Unavailable', 'PDF can not be made here: it needs the desktop program, or a browser.', {
    hint: 'Export to Word or as a web page, and print that.',
  });
}

/** The web page of the pack, set in pages by the host. */
async function printed(
  printToPdf: NonNullable<Host['printToPdf']>,
  pack: Pack,
  { signal, onProgress }: RenderOptions,
): Promise<Uint8Array> {
  const page = await renderInWorker(
    pack,
    { signal, onProgress: ({ step, fraction }) => onProgress({ step, fraction: fraction * WRITING_SHARE }) },
    'html',
  );
  onProgress({ step: 'Setting the pages', fraction: WRITING_SHARE });
  const pdf = await printToPdf(new TextDecoder().decode(page), signal);
  if (signal.aborted) throw cancelled();
  return fixPdfDates(pdf, pack.updatedAt);
}
