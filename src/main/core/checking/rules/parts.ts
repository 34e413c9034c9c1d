import { elementsOf } from '../../../../shared/xml/parse-xml.ts';
import { relationshipsPart } from '../../word-files/relationships.ts';
import type { CheckedDocx } from '../check-docx.ts';
import type { Finding } from '../finding.ts';
import type { Docx } from '../read-docx.ts';
import { descendants } from '../walk-xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** Every part has a type and is well formed; every relationship leads to a part, and every id that is used is one. */
export function partFindings({ docx }: CheckedDocx): Finding[] {
  const finding = (place: string, problem: string): Finding => ({ rule: 'parts', place, problem });
  const typed = typedParts(docx);
  const parts = docx.names.filter((name) => name !== CONTENT_TYPES && !name.endsWith('.rels'));
  return [
    ...parts.filter((name) => !typed(name)).map((name) => finding(name, 'It has no content type.')),
    ...parts.filter((name) => /vbaProject|\.bin$/i.test(name)).map((name) => finding(name, 'It holds a program.')),
    ...['', ...parts].flatMap((part) => brokenRelationships(docx, part, finding)),
  ];
}

/** @see ECMA-376 part 2, 10.1.2.2 content types */
function typedParts(docx: Docx): (name: string) => boolean {
  const types = docx.xml(CONTENT_TYPES) ?? { children: [] };
  const extensions = new Set(elementsOf(types, 'Default').map(({ attributes }) => attributes.Extension?.toLowerCase()));
  const overrides = new Set(elementsOf(types, 'Override').map(({ attributes }) => attributes.PartName?.toLowerCase()));
  return (name) =>
    overrides.has(`/${name.toLowerCase()}`) || extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

function brokenRelationships(
  docx: Docx,
  part: string,
  finding: (place: string, problem: string) => Finding,
): Finding[] {
  const relationships = docx.relationships(part);
  const known = new Set(relationships.map(({ id }) => id));
  const place = part === '' ? 'the package' : part;
  const missing = relationships.filter(({ isExternal, target }) => !isExternal && !docx.names.includes(target));
  return [
    ...missing.map(({ target }) => finding(place, `It leads to the part ${target}, which is not there.`)),
    ...(known.size < relationships.length ? [finding(relationshipsPart(part), 'Two relationships have one id.')] : []),
    ...[...usedIds(docx, part)]
      .filter((id) => !known.has(id))
      .map((id) => finding(place, `It uses the relationship ${id}, which it does not have.`)),
  ];
}

/** Ids of relationships that a part's XML names. */
function usedIds(docx: Docx, part: string): ReadonlySet<string> {
  const root = part.endsWith('.xml') ? docx.xml(part) : undefined;
  const used = new Set<string>();
  if (root === undefined) return used;
  for (const { attributes } of descendants(root)) {
    for (const name of ['r:id', 'r:embed', 'r:link']) {
      const id = attributes[name];
      if (id !== undefined && id !== '') used.add(id);
    }
  }
  return used;
}
