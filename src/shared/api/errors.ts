import { z } from 'zod';

/** The expected ways a call can fail. Everything else is a bug. */
const errorKindSchema = z.enum([
  'NotFound',
  'Invalid',
  'Conflict',
  'Locked',
  'Unavailable',
  'Rejected',
  'Corrupt',
  'Full',
  'Cancelled',
]);
export type ErrorKind = z.infer<typeof errorKindSchema>;

/** An expected failure as it crosses the API: what happened and, where there is one, what to do next. */
export const apiErrorSchema = z.strictObject({
  kind: z.union([errorKindSchema, z.literal('Bug')]),
  message: z.string(),
  hint: z.string().optional(),
});
export type ApiError = z.infer<typeof apiErrorSchema>;

/** An expected failure. `message` is a sentence a person understands; `hint` says what to do. */
export class AttacheError extends Error {
  readonly kind: ErrorKind;
  readonly hint: string | undefined;

  constructor(kind: ErrorKind, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AttacheError';
    this.kind = kind;
    this.hint = options.hint;
  }
}

/** The form in which any thrown value crosses the API. A bug shows no internals; its stack is logged where it happened. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof AttacheError) {
    return { kind: thrown.kind, message: thrown.message, ...(thrown.hint === undefined ? {} : { hint: thrown.hint }) };
  }
  if (thrown instanceof z.ZodError) return { kind: 'Invalid', message: describeIssues(thrown) };
  return {
    kind: 'Bug',
    message: 'Attaché ran into a fault of its own. Your work is saved.',
    hint: 'Try again; if it happens twice, report it.',
  };
}

/** Says in one line what a schema found wrong, with the path to it. */
export function describeIssues(error: z.ZodError): string {
  const shown = error.issues.slice(0, 3).map((issue) => {
    const path = issue.path.join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  const rest = error.issues.length - shown.length;
  return rest > 0 ? `${shown.join('; ')}; and ${rest} more` : shown.join('; ');
}
