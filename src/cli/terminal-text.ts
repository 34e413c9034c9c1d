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

/** A number with its noun: `1 brief`, `0 briefs`. */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * Breaks text into lines of at most `width` characters between words. Each starts with `indent`; those that continue a line
 * of the text, with `hanging`. A word that is longer stays whole.
 */
export function wrap(text: string, width: number, indent = '', hanging = indent): string {
  return text
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width, indent, hanging))
    .join('\n');
}

function wrapParagraph(paragraph: string, width: number, indent: string, hanging: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const start = lines.length === 0 ? indent : hanging;
    const isFull = line !== '' && visibleLength(`${start}${line} ${word}`) > width;
    if (isFull) lines.push(`${start}${line}`);
    line = isFull || line === '' ? word : `${line} ${word}`;
  }
  if (line === '') return [''];
  return [...lines, `${lines.length === 0 ? indent : hanging}${line}`];
}

/** Length without the codes `Terminal.bold` and `Terminal.dim` add. */
function visibleLength(text: string): number {
  return text.replace(STYLE, '').length;
}

/** Says that a file was written, and how large it is. */
export function savedInWords(path: string, bytes: number): string {
  return `Saved ${path} (${Math.ceil(bytes / 1_024)} KB).`;
}
