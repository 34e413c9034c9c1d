import { writeDocument } from '../../main/core/exporting/index.ts';
import type { BibliographyFormat } from '../../shared/bibliography/index.ts';
import type { CommandContext } from '../command-context.ts';
import { countOf } from '../terminal-text.ts';

export interface BriefSourcesOptions {
  readonly briefId: string;
  readonly format: BibliographyFormat;
  /** Where to write it; the terminal where there is none. */
  readonly path: string | undefined;
}

/** `brief sources SLUG --format FORMAT`: the sources a brief cites, for reference managers. */
export async function briefSources(
  context: CommandContext,
  { briefId, format, path }: BriefSourcesOptions,
): Promise<void> {
  const file = await context.withCore(({ services }) => services.bibliography.ofBrief({ briefId, format }));
  const { terminal } = context;
  if (path === undefined)
    return context.isJson
      ? terminal.printJson(file)
      : terminal.print(terminal.text(file.text.replaceAll('\r\n', '\n').trimEnd()));
  await writeDocument(path, new TextEncoder().encode(file.text), new AbortController().signal);
  if (context.isJson) return terminal.printJson({ path, sourceCount: file.sourceCount });
  terminal.print(`Saved ${terminal.text(path)} (${countOf(file.sourceCount, 'source')}).`);
}
