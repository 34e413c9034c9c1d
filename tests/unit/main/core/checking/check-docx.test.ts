import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDocx, type Rule } from '../../../../../src/main/core/checking/index.ts';
import { AttacheError } from '../../../../../src/shared/api/errors.ts';
import { composePack } from '../../../../../src/shared/pack/index.ts';
import { editDocx } from '../../../../support/edit-docx.ts';
import { docxOf, trackedDocxOf } from '../../../../support/render-pack.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

let pack: Uint8Array;
beforeAll(async () => {
  pack = await docxOf(samplePackInput(6));
});

const BODY = 'word/document.xml';
const rulesBrokenIn = (docx: Uint8Array) => [...new Set(checkDocx(docx).map(({ rule }) => rule))];
const edited = (part: string, edit: (text: string) => string | undefined) => editDocx(pack, part, edit);
const replaced = (part: string, from: string | RegExp, to: string) => edited(part, (text) => text.replace(from, to));

describe('a pack', () => {
  it.each([0, 1, 6, 40])('keeps every rule with %i entries', async (count) => {
    expect(checkDocx(await docxOf(samplePackInput(count)))).toEqual([]);
  });

  it('keeps every rule with what changed marked in it', async () => {
    const [earlier, later] = [samplePackInput(3), samplePackInput(5)].map(composePack);
    if (earlier === undefined || later === undefined) throw new Error('There are two packs.');
    expect(checkDocx(await trackedDocxOf(earlier, later))).toEqual([]);
  });

  it.each(['standard', 'chambers', 'contour'])('keeps every rule in the look %s', async (template) => {
    const input = samplePackInput(3);
    expect(checkDocx(await docxOf({ ...input, brief: { ...input.brief, template } }))).toEqual([]);
  });
});

const ELSEWHERE =
  '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="External"/>';

describe('a document that does not keep a rule', () => {
  const CASES: readonly (readonly [what: string, rule: Rule, broken: () => Uint8Array])[] = [
    ['lacks a part it leads to', 'parts', () => edited('word/footnotes.xml', () => undefined)],
    ['has a part without a type', 'parts', () => edited('word/stray.xyz', () => 'x')],
    ['uses a relationship it has not', 'parts', () => replaced(BODY, /r:id="rIdLink1"/, 'r:id="rIdNone"')],
    ['makes words bold by hand', 'styles', () => replaced(BODY, '<w:rStyle w:val="Strong"/>', '<w:b/>')],
    [
      'sets a paragraph by hand',
      'styles',
      () => replaced(BODY, '<w:pStyle w:val="Lead"/>', '<w:pStyle w:val="Lead"/><w:jc w:val="center"/>'),
    ],
    [
      'names a style it has not',
      'styles',
      () => replaced(BODY, '<w:pStyle w:val="Lead"/>', '<w:pStyle w:val="None"/>'),
    ],
    [
      'leaves out a level of headings',
      'headings',
      () => replaced(BODY, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'),
    ],
    [
      'has a heading that says nothing',
      'headings',
      () => replaced(BODY, /(<w:pStyle w:val="Heading1"\/>.*?<w:t [^>]*>)[^<]+/, '$1'),
    ],
    [
      'lets a heading go alone',
      'keep-with-next',
      () => replaced(BODY, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading1"/><w:keepNext w:val="0"/>'),
    ],
    [
      'lets a line stand alone',
      'widows',
      () =>
        replaced(BODY, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="BodyText"/><w:widowControl w:val="false"/>'),
    ],
    ['does not repeat a header row', 'header-rows', () => replaced(BODY, '<w:tblHeader/>', '')],
    ['lets a row break', 'split-rows', () => replaced(BODY, '<w:cantSplit/><w:tblHeader/>', '<w:tblHeader/>')],
    ['lets a table find its width', 'table-widths', () => replaced(BODY, /<w:tblLayout w:type="fixed"\/>/, '')],
    [
      'has columns that do not add up',
      'table-widths',
      () => replaced(BODY, /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="9"/>'),
    ],
    [
      'links to a program',
      'links',
      () => replaced('word/_rels/document.xml.rels', /https:\/\/[^"]*/, 'javascript:alert(1)'),
    ],
    ['reads a file', 'links', () => replaced(BODY, /PAGEREF \S+/, 'INCLUDETEXT "/etc/passwd"')],
    [
      'has a template elsewhere',
      'links',
      () => replaced('word/_rels/document.xml.rels', '</Relationships>', `${ELSEWHERE}</Relationships>`),
    ],
    [
      'gives a name twice',
      'bookmarks',
      () => edited(BODY, (text) => text.replaceAll(/w:name="_Toc\d+"/g, 'w:name="_Toc1"')),
    ],
    ['refers to what is not there', 'bookmarks', () => replaced(BODY, /w:anchor="pack_1"/, 'w:anchor="gone"')],
    ['does not describe a picture', 'alt-text', () => replaced(BODY, /(<wp:docPr [^>]*)descr="[^"]*"/, '$1descr=""')],
    ['has no title', 'properties', () => replaced('docProps/core.xml', /<dc:title>[^<]*</, '<dc:title><')],
    ['does not say its language', 'properties', () => replaced('word/styles.xml', /<w:lang [^>]*>/, '')],
    [
      'is pale',
      'contrast',
      () => replaced('word/styles.xml', /(w:styleId="Note".*?<w:color w:val=")[^"]*/, '$1C9CED4'),
    ],
  ];

  it.each(CASES)('that %s is told: %s', (_what, rule, broken) => {
    expect(rulesBrokenIn(broken())).toContain(rule);
  });

  it('is told of that rule alone', () => {
    expect(rulesBrokenIn(replaced(BODY, '<w:tblHeader/>', ''))).toEqual(['header-rows']);
  });

  it('is told where, in its own words', () => {
    const broken = replaced(BODY, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>');
    expect(checkDocx(broken)).toContainEqual({
      rule: 'headings',
      place: '“Bottom line”',
      problem: 'This heading of level 2 is the first.',
    });
  });
});

describe('a document of another program', () => {
  it('is read under other prefixes too', () => {
    const other = edited(BODY, (text) =>
      text.replaceAll(/(<\/?|\s)w:/g, '$1ns0:').replaceAll('xmlns:w=', 'xmlns:ns0='),
    );
    expect(checkDocx(other)).toEqual([]);
  });
});

describe('a file that is no document, or is made to harm', () => {
  const failure = (bytes: Uint8Array) => {
    try {
      checkDocx(bytes);
    } catch (fault) {
      return fault;
    }
    return undefined;
  };

  it.each([
    ['text', () => strToU8('Dear client')],
    ['nothing', () => new Uint8Array()],
    ['an archive of something else', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['half a document', () => pack.slice(0, pack.length / 2)],
  ])('is refused: %s', (_what, bytes) => {
    expect(failure(bytes())).toMatchObject({ kind: 'Invalid', message: 'This is no Word document, or it is damaged.' });
  });

  it('is refused where its XML declares entities', () => {
    const laughs = '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    const hostile = edited(BODY, (text) => text.replace('<w:document', `${laughs}<w:document`));
    expect(failure(hostile)).toMatchObject({ kind: 'Invalid', message: expect.stringContaining('document type') });
  });

  it('is refused, unread, where it unpacks to more than a document holds', () => {
    expect(failure(withDeclaredSize(pack, 0x7fff_ffff))).toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining('unpacks to more'),
    });
  });

  it('is refused where it unpacks to more than it says', () => {
    expect(failure(withDeclaredSize(pack, 10))).toMatchObject({ kind: 'Invalid' });
  });

  it('is refused with a reason or checked, whatever byte of it is another', async () => {
    const small = await docxOf(samplePackInput(0));
    fc.assert(
      fc.property(fc.nat({ max: small.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const damaged = small.slice();
        damaged[at] = value;
        const fault = failure(damaged);
        expect(fault === undefined || fault instanceof AttacheError).toBe(true);
      }),
      { seed: 5, numRuns: 60 },
    );
  }, 60_000);
});

/** The archive with another size of its first large part in its directory: what a zip bomb says, or hides. */
function withDeclaredSize(docx: Uint8Array, size: number): Uint8Array {
  const archive = Buffer.from(docx);
  const entry = archive.indexOf('word/document.xml', archive.indexOf('PK\u0001\u0002', 0, 'latin1'), 'latin1') - 46;
  archive.writeUInt32LE(size, entry + 24);
  return new Uint8Array(archive);
}
