import type { Core } from '../../main/core/core.ts';
import type { BibliographyFormat } from '../../shared/bibliography/index.ts';
import type { CommandContext } from '../command-context.ts';
import { runExport } from '../run-export.ts';
import { countOf } from '../terminal-text.ts';

export interface BriefSourcesOptions {
  readonly briefId: string;
  readonly format: BibliographyFormat;
  /** Where to write it; the terminal where there is none. */
  readonly path: string | undefined;
}

/** `brief sources SLUG --format FORMAT`: the sources a brief cites, for reference managers. */
export function briefSources(context: CommandContext, options: BriefSourcesOptions): Promise<void> {
  const { path, ...chosen } = options;
  return path === undefined ? printSources(context, chosen) : saveSources(context, chosen, path);
}

type Chosen = Omit<BriefSourcesOptions, 'path'>;

async function printSources({ withCore, isJson, terminal }: CommandContext, chosen: Chosen): Promise<void> {
  const file = await withCore(({ services }) => services.bibliography.ofBrief(chosen));
  if (isJson) return terminal.printJson(file);
  terminal.print(terminal.text(file.text.replaceAll('\r\n', '\n').trimEnd()));
}

/** Ctrl+C stops it and leaves nothing behind. */
async function saveSources(
  { withCore, isJson, terminal }: CommandContext,
  chosen: Chosen,
  path: string,
): Promise<void> {
  const save = async (core: Core) => {
    const { bibliography } = core.services;
    await runExport(core, () => bibliography.exportOfBrief(chosen));
    return (await bibliography.ofBrief(chosen)).sourceCount;
  };
  const sourceCount = await withCore(save, { kind: 'path', path });
  if (isJson) return terminal.printJson({ path, sourceCount });
  terminal.print(`Saved ${terminal.text(path)} (${countOf(sourceCount, 'source')}).`);
}
