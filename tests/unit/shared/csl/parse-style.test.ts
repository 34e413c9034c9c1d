import { describe, expect, it } from 'vitest';
import { parseStyle } from '../../../../src/shared/csl/index.ts';
import { builtInStyle, styleWith } from '../../../support/citation-styles.ts';

describe('a file of a citation style', () => {
  it.each(['chicago', 'oscola', 'apa'])('is read: %s', (id) => {
    const style = parseStyle(builtInStyle(id));
    expect(style.id).toBe(id);
    expect(style.bibliography).toBeDefined();
  });

  it('says which style it points to where it is a dependent one', () => {
    const dependent = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>Journal of Tests</title>
      <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`;
    expect(() => parseStyle(dependent)).toThrow('http://www.zotero.org/styles/apa');
  });

  it.each([
    ['another document', '<html/>', 'no CSL style'],
    ['a macro that is not there', styleWith({ citation: '<text macro="gone"/>' }), '"gone"'],
    [
      'a macro that uses itself',
      styleWith({
        citation: '<text macro="a"/>',
        rest: '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
      }),
      'uses itself',
    ],
    ['an unknown element', styleWith({ citation: '<picture/>' }), '<picture>'],
    ['an unknown value', styleWith({ citation: '<text value="x" font-style="wavy"/>' }), 'font-style="wavy"'],
    ['text that says nothing', styleWith({ citation: '<text/>' }), 'neither variable nor macro'],
    [
      'a condition without a test',
      styleWith({ citation: '<choose><if><text value="x"/></if></choose>' }),
      'no condition',
    ],
    ['a document type', `<!DOCTYPE style>${styleWith({ citation: '<text value="x"/>' })}`, 'document type'],
    ['more text than any style has', ' '.repeat(1_000_001), 'too large'],
  ])('is refused with %s', (_, text, said) => {
    expect(() => parseStyle(text)).toThrow(said);
  });

  it('is refused where a few macros grow into more than a computer can write', () => {
    const macros = Array.from(
      { length: 12 },
      (_, index) => `<macro name="m${index}">${`<text macro="m${index + 1}"/>`.repeat(9)}</macro>`,
    );
    const rest = `${macros.join('')}<macro name="m12"><text value="x"/></macro>`;
    expect(() => parseStyle(styleWith({ citation: '<text macro="m0"/>', rest }))).toThrow('too often');
  });
});
