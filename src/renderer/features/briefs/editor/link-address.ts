import { linkAddressSchema } from '../../../../shared/model/index.ts';

/** Whether a pack may print a link to `address`: web pages and e-mail, nothing that runs or opens files. */
export function isPrintableLink(address: string): boolean {
  return linkAddressSchema.safeParse(address).success;
}

/**
 * The link a person means by what they typed: `asean.org` is a web page, `desk@firm.example` an e-mail address.
 * @returns `undefined` where it can not be a link a pack may print
 */
export function linkAddressOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const isEmail = /^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text);
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  if (!isEmail && !hasScheme && !/[^.]\.[^.]/.test(text)) return undefined;
  const address = isEmail ? `mailto:${text}` : hasScheme ? text : `https://${text}`;
  return isPrintableLink(address) ? address : undefined;
}
