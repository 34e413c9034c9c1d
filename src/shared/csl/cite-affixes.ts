import type { CiteRequest } from './citation-request.ts';
import { fieldText } from './field-text.ts';
import { joined, type Output } from './output.ts';

/** A cite with what its writer put before and after it. */
export function withAffixes(
  output: Output,
  { prefix = '', suffix = '' }: Pick<CiteRequest, 'prefix' | 'suffix'>,
): Output {
  const before = prefix === '' || /\s$/.test(prefix) ? prefix : `${prefix} `;
  const after = suffix === '' || /^[\s.,;:!?)]/.test(suffix) ? suffix : ` ${suffix}`;
  const parts = [before === '' ? undefined : fieldText(before), output, after === '' ? undefined : fieldText(after)];
  return joined(parts) ?? output;
}
