import { describe, expect, it } from 'vitest';
import { relationshipsIn, relationshipsPart } from '../../../../../src/main/core/word-files/relationships.ts';
import { parseXml } from '../../../../../src/shared/xml/parse-xml.ts';

const targetOf = (target: string, from: string, mode = '') =>
  relationshipsIn(
    parseXml(`<Relationships><Relationship Id="r" Type="t" Target="${target}"${mode}/></Relationships>`),
    from,
  );

describe('the relationships of a part', () => {
  it('stand in a part beside it, those of the package at its root', () => {
    expect(relationshipsPart('word/document.xml')).toBe('word/_rels/document.xml.rels');
    expect(relationshipsPart('')).toBe('_rels/.rels');
  });

  it.each([
    ['media/image1.png', 'word/document.xml', 'word/media/image1.png'],
    ['../customXml/item1.xml', 'word/document.xml', 'customXml/item1.xml'],
    ['/word/media/a%20b.png#part', 'word/document.xml', 'word/media/a b.png'],
    ['../../../etc/passwd', 'word/document.xml', 'etc/passwd'],
    ['%E0%A4%A', '', '%E0%A4%A'],
    ['word/document.xml', '', 'word/document.xml'],
  ])('lead by %s from %s to a part: %s', (target, from, part) => {
    expect(targetOf(target, from)).toEqual([{ id: 'r', type: 't', target: part, isExternal: false }]);
  });

  it('keep an address outside as it stands', () => {
    const [found] = targetOf('https://example.org/../a', 'word/document.xml', ' TargetMode="External"');
    expect(found).toMatchObject({ target: 'https://example.org/../a', isExternal: true });
  });

  it('are none where there is no such part', () => {
    expect(relationshipsIn(undefined, 'word/document.xml')).toEqual([]);
  });
});
