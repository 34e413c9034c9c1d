import type { Pack } from '../../../shared/pack/index.ts';
import type { DocxContext } from './docx-context.ts';
import { escapeXml } from './escape-xml.ts';

/**
 * The document's properties (`docProps/core.xml`), written here because the library dates a file with the moment it is made.
 * @see ECMA-376 part 2, 11 core properties
 */
export function coreProperties(pack: Pack, { labels }: DocxContext): string {
  const { cover, updatedAt } = pack;
  const instant = updatedAt.replace(/\.\d+Z$/, 'Z');
  const properties: [string, string][] = [
    ['dc:title', cover.title],
    ['dc:subject', labels.subject.replace('{client}', () => cover.clientName)],
    ['dc:creator', cover.author],
    ['cp:keywords', pack.keywords.join('; ')],
    ['dc:language', labels.locale],
    ['cp:lastModifiedBy', cover.author],
    ['cp:revision', '1'],
  ];
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...properties.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`),
    ...dates,
    '</cp:coreProperties>',
  ].join('');
}
