/**
 * Characters that would move the cursor, colour the terminal, or reorder what is read: C0 and C1 controls but for the line
 * feed, DEL, and the bidirectional overrides and isolates.
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
 */
const UNSAFE = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Codes that switch bold and dim on and off. */
const STYLE = /\p{Cc}\[(?:1|2|22)m/gu;

/** Makes any text safe to print: a tab becomes a space, every other control a visible mark. */
export function terminalText(text: string): string {
  return text.replace(UNSAFE, (character) => (character === '\t' ? ' ' : '\ufffd'));
}

/** JSON for a terminal or a pipe: the same value, with every control written as an escape. */
export function terminalJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Breaks text into lines of at most `width` characters between words, each after `indent`. A longer word stays whole. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const isFull = line !== '' && indent.length + visibleLength(line) + 1 + visibleLength(word) > width;
      if (isFull) lines.push(line);
      line = isFull || line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
}

/** Length without the codes `Terminal.bold` and `Terminal.dim` add. */
function visibleLength(text: string): number {
  return text.replace(STYLE, '').length;
}
