import { partOfDocx } from './docx-parts.ts';

/** The entries of a document's table of contents as they stand in the file. */
export function contentsOfDocx(docx: Uint8Array): { readonly title: string; readonly page: number }[] {
  const entries =
    partOfDocx(docx, 'word/document.xml').match(/<w:p><w:pPr><w:pStyle w:val="TOC[12]"\/>.*?<\/w:p>/g) ?? [];
  return entries.map((entry) => {
    const texts = [...entry.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text ?? ''));
    return { title: texts[0] ?? '', page: Number(texts.at(-1)) };
  });
}

function unescaped(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
