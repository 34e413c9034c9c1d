import { describe, expect, it } from 'vitest';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { terminalJson, terminalText, wrap } from '../../../src/cli/terminal-text.ts';

/** The control character of this code point. */
const control = (code: number) => String.fromCodePoint(code);

function aStream(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  const stream = { isTTY, ...(columns === undefined ? {} : { columns }), write: (text: string) => written.push(text) };
  return { stream, written };
}

describe('text from the library on a terminal', () => {
  it('can not move the cursor, change colours or set the title', () => {
    const hostile = `a${control(27)}[2J${control(27)}]0;title${control(7)}b${control(0x9b)}31mc${control(127)}\r`;
    expect(terminalText(hostile)).toBe('a\ufffd[2J\ufffd]0;title\ufffdb\ufffd31mc\ufffd\ufffd');
  });

  it('can not turn the reading direction around', () => {
    expect(terminalText('docx\u202excod.exe\u2066')).toBe('docx\ufffdxcod.exe\ufffd');
  });

  it('keeps its letters, its marks and its line feeds', () => {
    const text = 'Hà Nội · ภาษาไทย · ភាសាខ្មែរ\nnext';
    expect(terminalText(text)).toBe(text);
  });

  it('in JSON keeps its value, with every control as an escape', () => {
    const value = { text: `a${control(27)}b${control(0x9b)}c\u202e\n` };
    const json = terminalJson(value);
    expect(json).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('emphasis', () => {
  it('is bold where a person looks at it', () => {
    const { stream } = aStream(true);
    expect(createTerminal(stream, {}).bold('cables')).toBe(`${control(27)}[1mcables${control(27)}[22m`);
  });

  it.each([
    ['in a pipe', false, {}],
    ['where NO_COLOR is set', true, { NO_COLOR: '1' }],
    ['on a dumb terminal', true, { TERM: 'dumb' }],
  ])('is plain %s', (_name, isTTY, environment) => {
    expect(createTerminal(aStream(isTTY).stream, environment).bold('cables')).toBe('cables');
  });

  it('does not carry controls in', () => {
    const { stream } = aStream(true);
    expect(createTerminal(stream, {}).bold(`a${control(27)}b`)).toBe(`${control(27)}[1ma\ufffdb${control(27)}[22m`);
  });
});

describe('a long line', () => {
  it('is broken between words, each line indented', () => {
    expect(wrap('one two three four', 11, '  ')).toBe('  one two\n  three\n  four');
  });

  it('goes on under its text, where it is an item of a list', () => {
    expect(wrap('- one two three', 10, '  ', '    ')).toBe('  - one\n    two\n    three');
  });

  it('keeps a word that is longer than the line', () => {
    expect(wrap('see https://example.org/a-long-address now', 12)).toBe('see\nhttps://example.org/a-long-address\nnow');
  });

  it('is not shortened by emphasis', () => {
    const bold = createTerminal(aStream(true).stream, {}).bold('two');
    expect(wrap(`one ${bold} six`, 11)).toBe(`one ${bold} six`);
  });

  it('is at most 100 characters wide on a wide terminal', () => {
    const { stream } = aStream(true, 300);
    const lines = createTerminal(stream, {}).wrap('word '.repeat(100).trim()).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.length).toBeGreaterThan(4);
  });
});
