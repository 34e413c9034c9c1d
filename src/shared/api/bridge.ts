import { z } from 'zod';
import { type ApiError, apiErrorSchema } from './errors.ts';

/** A call as it travels from a window to the core, over IPC or HTTP. `path` is `service.procedure`. */
export const apiCallSchema = z.strictObject({
  path: z
    .string()
    .max(100)
    .regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  type: z.enum(['query', 'mutation']),
  /** Absent where the procedure takes none: JSON has no `undefined`. */
  input: z.unknown().optional(),
});
export type ApiCall = z.infer<typeof apiCallSchema>;

/** Its answer. Values are plain JSON. */
export const apiAnswerSchema = z.union([
  // JSON has no `undefined`: what gives nothing has no value.
  z.strictObject({ ok: z.literal(true), value: z.unknown().optional() }),
  z.strictObject({ ok: z.literal(false), error: apiErrorSchema }),
]);
export type ApiAnswer =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly error: ApiError };

/** Commands the host's own menu may send to the window. */
export const menuCommandSchema = z.enum(['palette', 'new-brief', 'export-brief', 'settings', 'focus-search']);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/**
 * The narrow bridge a host gives the window: Electron's preload exposes it as `window.attache`; in an ordinary browser the
 * renderer makes one over HTTP. Messages of the feeds are unknown until parsed (`changeSchema`, `menuCommandSchema`).
 */
export interface Bridge {
  call(call: ApiCall): Promise<unknown>;
  /** Calls back for every change until the returned function is called. */
  onChange(listener: (change: unknown) => void): () => void;
  onMenuCommand(listener: (command: unknown) => void): () => void;
}
