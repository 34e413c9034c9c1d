/** Signs of LaTeX that are text to us. Braces are counted by BibTeX even when they are escaped, so they get names. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const NAMES: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  i: 'i',
  j: 'j',
};

/** Combining marks by the commands that put them on a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

/** Text as LaTeX prints it, on one line; letters of any script stay as they are. */
export function escapeLatex(text: string): string {
  return text.replaceAll(/[\\{}^~%&$#_]/g, (sign) => ESCAPES[sign] ?? sign).replaceAll(/-(?=-)/g, '-{}');
}

const ACCENT = /\\([`'^~=."])\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))|\\([uvHcdkr])(?:\s+|\{)\\?(\p{L})\}?/u;
const COMMAND = /\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))|\\([^a-zA-Z])/u;
const LIGATURE = /---|--|~|[{}$]/u;
const TOKENS = new RegExp([ACCENT, COMMAND, LIGATURE].map(({ source }) => source).join('|'), 'gu');
/** An accent within the braces of another. */
const INNER_ACCENT = new RegExp(`(?<=\\\\[\`'^~=."uvHcdkr]\\{)(?:${ACCENT.source})(?=\\})`, 'gu');
const LIGATURES: Readonly<Record<string, string>> = { '---': '—', '--': '–', '~': ' ' };

/** The text that a value of BibTeX says: accents and named signs as letters, grouping and commands of style left out. */
export function readLatex(latex: string): string {
  // An accent may stand on a letter that has one: the inner is read first.
  const inner = latex.replaceAll(INNER_ACCENT, (token) => accented(token) ?? token);
  return inner.replaceAll(TOKENS, (token) => accented(token) ?? named(token) ?? LIGATURES[token] ?? '');
}

function accented(token: string): string | undefined {
  const found = ACCENT.exec(token);
  if (found === null) return undefined;
  const [, sign, grouped, bare, letterSign, onLetter] = found;
  return `${grouped ?? bare ?? onLetter}${ACCENTS[sign ?? letterSign ?? ''] ?? ''}`.normalize('NFC');
}

function named(token: string): string | undefined {
  const found = COMMAND.exec(token);
  if (found === null) return undefined;
  const [, name, escaped] = found;
  return name === undefined ? escaped : (NAMES[name] ?? '');
}
