/** Signs that mean something to CommonMark or to GitHub's extensions of it wherever they stand. */
const SIGNS = /[\\`*_[\]<|~]/g;

/**
 * Text as Markdown that says just this: nothing in it is markup, a link, an entity or HTML. White space is one space, as it is when
 * Markdown is read.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes and https://github.github.com/gfm/#autolinks-extension-
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[ \t\n\v\f\r]+/g, ' ')
    .replaceAll(SIGNS, '\\$&')
    .replaceAll(/&(?=[#A-Za-z]|$)/g, '\\&')
    .replace(/!$/, '\\!')
    .replaceAll(/:(?=\/\/)|@/g, '\\$&')
    .replaceAll(/(www)\./gi, '$1\\.');
}

/** A line that is to be a paragraph's, escaped where its beginning would make it a heading, a list, a quote or a rule. */
export function asParagraphLine(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/^[#+\-=>]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
