import type { Display, Font, Look, TextCase } from './style-tree.ts';

/** What a part of an output is, where later steps look for it. */
export type OutputRole = 'names' | 'name' | 'year-suffix' | 'year' | 'citation-number' | 'name-list' | 'term';

/** Printed text as a tree, before its punctuation and quotation marks are set. */
export type Output =
  | { readonly kind: 'text'; readonly text: string; readonly href?: string }
  | {
      readonly kind: 'group';
      readonly children: readonly Output[];
      readonly font?: Font;
      /** Set where the font comes from the text itself: within its own kind it turns back. */
      readonly flips?: true;
      /** Marks of quotation of the style's, or of the text itself. */
      readonly quotes?: 'style' | 'text';
      readonly keepsCase?: true;
      readonly display?: Display;
      readonly role?: OutputRole;
    };

export function textOutput(text: string, href?: string): Output {
  return href === undefined ? { kind: 'text', text } : { kind: 'text', text, href };
}

/** Outputs one after the other; `undefined` where there are none. */
export function joined(outputs: readonly (Output | undefined)[], delimiter = ''): Output | undefined {
  const there = outputs.filter((output) => output !== undefined);
  if (there.length < 2) return there[0];
  if (delimiter === '') return { kind: 'group', children: there };
  const children = there.flatMap((output, index) => (index === 0 ? [output] : [textOutput(delimiter), output]));
  return { kind: 'group', children };
}

export function withRole(output: Output, role: OutputRole): Output {
  return { kind: 'group', children: [output], role };
}

/** The plain text of an output, without marks of quotation. */
export function plainOutput(output: Output): string {
  return output.kind === 'text' ? output.text : output.children.map(plainOutput).join('');
}

/** The first part with this role, in reading order. */
export function findRole(output: Output, role: OutputRole): Output | undefined {
  if (output.kind === 'text') return undefined;
  if (output.role === role) return output;
  for (const child of output.children) {
    const found = findRole(child, role);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The output with every text changed. */
export function mapTexts(
  output: Output,
  change: (text: string, keepsCase: boolean) => string,
  keepsCase = false,
): Output {
  if (output.kind === 'text') return { ...output, text: change(output.text, keepsCase) };
  const kept = keepsCase || output.keepsCase === true;
  return { ...output, children: output.children.map((child) => mapTexts(child, change, kept)) };
}

/** The output with one part replaced. */
export function replacePart(output: Output, part: Output, replacement: Output): Output {
  if (output === part) return replacement;
  if (output.kind === 'text') return output;
  return { ...output, children: output.children.map((child) => replacePart(child, part, replacement)) };
}

/** Dresses an output as a look says: case, font and marks of quotation on it, affixes around. */
export function dressed(
  output: Output,
  look: Look,
  changeCase: (output: Output, textCase: TextCase) => Output,
): Output {
  const { font, quotes, display, prefix, suffix, stripPeriods, textCase } = look;
  const stripped = stripPeriods ? mapTexts(output, (text) => text.replaceAll('.', '')) : output;
  const cased = textCase === undefined ? stripped : changeCase(stripped, textCase);
  const hasFont = Object.keys(font).length > 0;
  const inner: Output =
    hasFont || quotes
      ? {
          kind: 'group',
          children: [cased],
          ...(hasFont ? { font } : {}),
          ...(quotes ? { quotes: 'style' as const } : {}),
        }
      : cased;
  const affixed = [
    prefix === '' ? [] : [textOutput(prefix)],
    [inner],
    suffix === '' ? [] : [textOutput(suffix)],
  ].flat();
  if (display === undefined && affixed.length === 1) return inner;
  return { kind: 'group', children: affixed, ...(display === undefined ? {} : { display }) };
}
