import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttacheError } from '../../../../src/shared/api/errors.ts';
import { elementsOf, parseXml, textOf } from '../../../../src/shared/xml/parse-xml.ts';

describe('a small XML document', () => {
  it('is read as a tree of elements, attributes and text', () => {
    const root = parseXml(
      '\ufeff<?xml version="1.0"?><!-- note --><a x="1 &amp; 2"><b>one &#233;</b><b/>two<![CDATA[<3>]]></a>',
    );
    expect(root.name).toBe('a');
    expect(root.attributes.x).toBe('1 & 2');
    expect(elementsOf(root, 'b').map(textOf)).toEqual(['one é', '']);
    expect(textOf(root)).toBe('one étwo<3>');
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a/>', 'document type'],
    ['an entity of its own', '<a>&x;</a>', '&x;'],
    ['a tag that is not closed', '<a><b></a>', 'line 1'],
    ['two roots', '<a/><b/>', 'not well-formed'],
    ['an attribute said twice', '<a x="1" x="2"/>', 'twice'],
    ['text beside the root', '<a/>text', 'not well-formed'],
    ['nothing', '', 'not well-formed'],
  ])('is refused with %s', (_, text, said) => {
    expect(() => parseXml(text)).toThrow(said);
  });

  it('is refused where it is deeper than any file a person writes', () => {
    expect(() => parseXml('<a>'.repeat(1_000) + '</a>'.repeat(1_000))).toThrow('too deep');
  });

  it('is read or refused with a sentence, whatever it holds', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<a x="',
      '"/>',
      '<!--',
      '-->',
      '&lt;',
      '&',
      '<![CDATA[',
      ']]>',
      'text',
      '<?',
      '?>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          expect(parseXml(pieces.join('')).name).toBe('a');
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(AttacheError);
        }
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });
});
