import { describe, expect, it } from 'vitest';
import { richTextOf } from '../../../../../src/shared/model/index.ts';
import { aBrief, aClient } from '../../../../support/builders.ts';
import { contentsOfDocx } from '../../../../support/docx-contents.ts';
import { partOfDocx, partsOfDocx } from '../../../../support/docx-parts.ts';
import { docxOf } from '../../../../support/render-pack.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const docx = await docxOf(samplePackInput(12));
const body = partOfDocx(docx, 'word/document.xml');
const all = (pattern: RegExp, xml = body) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const textOf = (xml: string) => all(/<w:t[^>]*>([^<]*)<\/w:t>/g, xml).join('');

describe('the document of a pack', () => {
  it('has a cover with marking, title, client, author and date, and then the bottom line', () => {
    const cover = textOf(body.slice(0, body.indexOf('<w:sectPr>')));
    expect(cover).toContain('Client confidentialThe sixth ASEAN Digital Ministers’ Meeting');
    expect(cover).toContain('Prepared forMeridian CloudPrepared byLê Thị AdvisorDate1 February 2026');
    const pages = body.slice(body.indexOf('</w:sectPr>'));
    expect(textOf(pages).startsWith('Bottom line')).toBe(true);
  });

  it('names title, subject, author, keywords, language and the day of the brief in its properties', () => {
    const properties = partOfDocx(docx, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>The sixth ASEAN Digital Ministers’ Meeting: what it means');
    expect(properties).toContain('<dc:subject>Briefing for Meridian Cloud</dc:subject>');
    expect(properties).toContain('<dc:creator>Lê Thị Advisor</dc:creator>');
    expect(properties).toMatch(/<cp:keywords>AI governance; /);
    expect(properties).toContain('<dc:language>en-GB</dc:language>');
    expect(properties).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-02-01T09:00:00Z</dcterms:modified>');
  });

  it('is in the language of its labels', () => {
    expect(partOfDocx(docx, 'word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="th-TH"/>');
  });

  it.each([
    ['vi', '<w:lang w:val="vi-VN" w:eastAsia="zh-CN" w:bidi="th-TH"/>', 'Microsoft YaHei', 'vi-VN'],
    ['fr', '<w:lang w:val="fr-FR" w:eastAsia="zh-CN" w:bidi="th-TH"/>', 'Microsoft YaHei', 'fr-FR'],
    ['ja', '<w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="th-TH"/>', 'BIZ UDGothic', 'ja-JP'],
    ['th', '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="th-TH"/>', 'Leelawadee UI', 'th-TH'],
  ] as const)('in “%s” has the languages and fonts of its scripts', async (language, languages, font, locale) => {
    const input = samplePackInput(1);
    const translated = await docxOf({ ...input, brief: { ...input.brief, language } });
    const styles = partOfDocx(translated, 'word/styles.xml');
    expect(styles).toContain(languages);
    const fonts = all(/<w:rFonts ([^>]*)\/>/g, styles);
    expect(fonts.filter((named) => !named.includes('w:cs="Leelawadee UI"') || !named.includes(`"${font}"`))).toEqual(
      [],
    );
    expect(partOfDocx(translated, 'docProps/core.xml')).toContain(`<dc:language>${locale}</dc:language>`);
  });

  it('ends with a heading where its notes stand at the end, which the contents list', async () => {
    const input = samplePackInput(2);
    const withEndnotes = await docxOf({ ...input, brief: { ...input.brief, notes: 'endnotes' } });
    const paragraphs = all(/<w:p>.*?<\/w:p>/gs, partOfDocx(withEndnotes, 'word/document.xml'));
    const last = paragraphs.at(-1) ?? '';
    expect([textOf(last), last.includes('w:val="Heading1"')]).toEqual(['Notes', true]);
    expect(contentsOfDocx(withEndnotes).at(-1)?.title).toBe('Notes');
    expect(contentsOfDocx(docx).at(-1)?.title).not.toBe('Notes');
  });

  it('bears the marking at the head of its pages and “Page X of Y” at their foot', () => {
    expect(textOf(partOfDocx(docx, 'word/header1.xml'))).toContain('Client confidential');
    const footer = partOfDocx(docx, 'word/footer1.xml');
    expect(textOf(footer)).toMatch(/Meridian CloudPage .*of/);
    expect(all(/<w:instrText[^>]*>([^<]*)</g, footer)).toEqual(['PAGE', 'NUMPAGES']);
    expect(all(/<w:(headerReference|footerReference) /g)).toEqual(['headerReference', 'footerReference']);
  });

  it('has no style that is not defined', () => {
    const defined = new Set(all(/w:styleId="([^"]+)"/g, partOfDocx(docx, 'word/styles.xml')));
    const parts = [body, partOfDocx(docx, 'word/footnotes.xml'), partOfDocx(docx, 'word/header1.xml')].join('');
    const used = new Set(all(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g, parts));
    expect([...used].filter((style) => !defined.has(style))).toEqual([]);
    expect([...used]).toEqual(expect.arrayContaining(['Heading1', 'ListParagraph', 'FootnoteReference', 'Title']));
  });

  it('lists every heading of the first two levels in its contents, with its page', () => {
    const headings = all(/<w:p><w:pPr><w:pStyle w:val="Heading[12]"\/>.*?<\/w:p>/g).map(textOf);
    const contents = contentsOfDocx(docx);
    expect(contents.map(({ title }) => title)).toEqual(headings.map((title) => title.replaceAll('&amp;', '&')));
    const pages = contents.map(({ page }) => page);
    expect(pages[0]).toBe(2);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  });

  it('does not ask the reader to update fields', () => {
    expect(partOfDocx(docx, 'word/settings.xml')).not.toContain('updateFields');
    expect(body).not.toContain('w:dirty');
  });

  it('has unique bookmarks, and every reference finds one', () => {
    const names = all(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
    const ids = all(/<w:bookmarkStart w:id="([^"]+)"/g);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(/<w:bookmarkEnd w:id="([^"]+)"/g).toSorted()).toEqual(ids.toSorted());
    expect(all(/w:anchor="([^"]+)"/g).filter((anchor) => !names.includes(anchor))).toEqual([]);
    expect(names.filter((name) => name.length > 40)).toEqual([]);
  });

  it('numbers its footnotes in reading order, each with what it cites', () => {
    const numbers = all(/<w:footnoteReference w:id="(\d+)"\/>/g).map(Number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const notes = all(/<w:footnote w:id="\d+">(.*?)<\/w:footnote>/g, partOfDocx(docx, 'word/footnotes.xml'));
    expect(notes.length).toBe(numbers.length);
    expect(textOf(notes[0] ?? '')).toBe(
      'Crowell, Ministers meet in Hanoi, 29 January 2026, para. 1; VNS, Press briefing, 31 December 2025 (not stated), para. 2.',
    );
  });

  it('repeats header rows, breaks no row, and describes every table', () => {
    const tables = all(/<w:tbl>.*?<\/w:tbl>/g).slice(1);
    expect(tables.filter((table) => !/<w:tblDescription w:val="[^"]+"/.test(table))).toEqual([]);
    const withHeader = tables.filter((table) => table.includes('<w:tblStyle w:val="PackTable"/>'));
    expect(withHeader.length).toBe(6);
    expect(withHeader.filter((table) => !table.includes('<w:cantSplit/><w:tblHeader/>'))).toEqual([]);
    const rows = tables.flatMap((table) => all(/<w:tr>.*?<\/w:tr>/g, table));
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('keeps headings with what follows', () => {
    const styles = partOfDocx(docx, 'word/styles.xml');
    for (const level of [1, 2, 3, 4]) {
      const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}">.*?</w:style>`).exec(styles)?.[0];
      expect(style).toContain('<w:keepNext/>');
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
  });

  it('keeps the words that introduce an entry with its facts', () => {
    const before = all(
      /<w:p><w:pPr><w:pStyle w:val="(?:Lead|BodyText)"\/>(?:(?!<\/w:p>).)*<\/w:p>(?=<w:tbl><w:tblPr><w:tblStyle w:val="PackFacts")/g,
    );
    expect(before.length).toBe(12);
    const lead = /<w:style [^>]*w:styleId="Lead">.*?<\/w:style>/.exec(partOfDocx(docx, 'word/styles.xml'))?.[0];
    expect(lead).toContain('<w:keepNext/>');
    expect(before.filter((paragraph) => !paragraph.includes('<w:keepNext/>'))).toEqual([]);
  });

  it('begins every ordered list at one', () => {
    const numbering = partOfDocx(docx, 'word/numbering.xml');
    const lists = new Set(all(/<w:numId w:val="(\d+)"\/>/g));
    const defined = all(/<w:num w:numId="(\d+)">/g, numbering);
    expect([...lists].filter((list) => !defined.includes(list))).toEqual([]);
    expect(all(/<w:num w:numId="[23]">.*?<\/w:num>/g, numbering).every((list) => list.includes('startOverride'))).toBe(
      true,
    );
  });

  it('links to the web and to mailboxes, and nowhere else', async () => {
    const link = (href: string) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: href, marks: [{ type: 'link' as const, attrs: { href } }] }],
    });
    const hrefs = ['https://asean.org/', 'javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b.example', 'data:,x'];
    const text = { type: 'doc' as const, content: hrefs.map(link) };
    const input = samplePackInput(0);
    const sections = [{ id: 's', kind: 'text' as const, heading: 'H', text }];
    const linked = await docxOf({ ...input, brief: aBrief({ sections }) });
    const targets = all(/Target="([^"]+)" TargetMode="External"/g, partOfDocx(linked, 'word/_rels/document.xml.rels'));
    expect(targets).toEqual(['https://asean.org/', 'mailto:a@b.example']);
    expect(textOf(partOfDocx(linked, 'word/document.xml'))).toContain('javascript:alert(1)');
  });

  it('takes names with signs of replacement patterns as they are', async () => {
    const input = samplePackInput(0);
    const given = { ...input, client: aClient({ name: "A $& $' {client} & Co" }), brief: aBrief({ title: '$1' }) };
    const named = await docxOf(given);
    expect(textOf(partOfDocx(named, 'word/document.xml'))).toContain("Briefing for A $&amp; $' {client} &amp; Co");
    expect(partOfDocx(named, 'docProps/core.xml')).toContain("Briefing for A $&amp; $' {client} &amp; Co");
  });

  it('lets a long boxed note break across pages', async () => {
    const input = samplePackInput(1);
    const annotations = input.annotations.map((note) => ({
      ...note,
      body: [{ type: 'TextualBody' as const, value: 'Long. '.repeat(400), format: 'text/plain' as const }],
    }));
    const long = partOfDocx(await docxOf({ ...input, annotations }), 'word/document.xml');
    const boxes = all(/<w:tbl><w:tblPr><w:tblStyle w:val="PackCallout-impact"\/>.*?<\/w:tbl>/g, long);
    expect(boxes.length).toBe(1);
    expect(boxes[0]).not.toContain('<w:cantSplit/>');
  });

  it('is a cover alone for an empty brief', async () => {
    const empty = await docxOf({ ...samplePackInput(0), brief: aBrief({ sections: [] }) });
    expect(textOf(partOfDocx(empty, 'word/document.xml'))).toContain('Prepared for');
    expect(contentsOfDocx(empty)).toEqual([]);
  });

  it('starts the contents on a new page after the first', async () => {
    const input = samplePackInput(1);
    const sections = [
      { id: 'a', kind: 'summary' as const, heading: 'Summary', text: richTextOf('Words.') },
      { id: 'b', kind: 'text' as const, heading: 'More', text: richTextOf('Words.') },
    ];
    const pages = contentsOfDocx(await docxOf({ ...input, brief: aBrief({ sections }) }));
    expect(pages).toEqual([
      { title: 'Summary', page: 2 },
      { title: 'More', page: 3 },
    ]);
  });

  it('has every part its table of content types names', () => {
    const parts = partsOfDocx(docx);
    const named = all(/PartName="\/([^"]+)"/g, parts.get('[Content_Types].xml') ?? '');
    expect(named.filter((name) => !parts.has(name))).toEqual([]);
  });
});
