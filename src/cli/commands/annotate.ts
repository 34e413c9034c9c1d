import type { Visibility } from '../../shared/model/index.ts';
import type { CommandContext } from '../command-context.ts';

export interface AnnotateOptions {
  readonly entryId: string;
  readonly quote: string;
  /** Absent for a bare highlight. */
  readonly body: string | undefined;
  readonly visibility: Visibility;
}

/** `annotate SLUG`: puts a note, or a highlight, on the first place where the quote occurs. */
export async function annotate(context: CommandContext, options: AnnotateOptions): Promise<void> {
  const { entryId, quote, body, visibility } = options;
  const view = await context.withCore(({ services }) =>
    services.annotations.createOnQuote({
      entryId,
      quote,
      visibility,
      motivation: body === undefined ? 'highlighting' : 'commenting',
      texts: body === undefined ? [] : [body],
    }),
  );
  if (context.isJson) return context.terminal.printJson(view);
  const kind = body === undefined ? 'Highlight' : 'Note';
  context.terminal.print(`${kind} ${view.annotation.id} is on ${context.terminal.text(entryId)} (${visibility}).`);
}
