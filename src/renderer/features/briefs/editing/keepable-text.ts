/** What a text may not hold to be kept and printed; see `shared/model/text.ts`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Typed or pasted text without what can not be kept: control characters, and halves of characters. */
export function keepableText(typed: string): string {
  return typed.toWellFormed().replaceAll(CONTROL_CHARACTERS, '');
}
