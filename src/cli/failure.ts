import { toApiError } from '../shared/api/index.ts';
import { terminalText } from './terminal-text.ts';

/**
 * One line that says why a command failed and what to do. Of a bug, the line says only that it is one; where
 * `ATTACHE_DEBUG` is set its stack follows.
 */
export function reasonOf(
  fault: unknown,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const { kind, message, hint } = toApiError(fault);
  const line = terminalText(hint === undefined ? message : `${message} ${hint}`).replaceAll('\n', ' ');
  const stack = fault instanceof Error ? fault.stack : String(fault);
  return kind === 'Bug' && environment.ATTACHE_DEBUG ? `${line}\n${stack}` : line;
}
