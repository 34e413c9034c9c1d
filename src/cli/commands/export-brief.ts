import type { ExportFormat, PrintChoices } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import { runExport } from '../run-export.ts';
import { savedInWords } from '../terminal-text.ts';

/** What to export, in which format, and where to. */
export interface BriefExport {
  readonly briefId: string;
  readonly path: string;
  readonly format: ExportFormat;
  readonly choices: PrintChoices;
}

/** `brief export SLUG --out FILE`: makes the pack. Ctrl+C stops it and leaves nothing behind. */
export async function exportBrief(
  context: CommandContext,
  { briefId, path, format, choices }: BriefExport,
): Promise<void> {
  const saved = await context.withCore(
    (core) => runExport(core, () => core.services.exporting.start(briefId, format, choices)),
    { kind: 'path', path },
  );
  if (context.isJson)
    return context.terminal.printJson({ path: saved.path, fileName: saved.fileName, bytes: saved.bytes });
  context.terminal.print(savedInWords(context.terminal.text(saved.path), saved.bytes));
}
