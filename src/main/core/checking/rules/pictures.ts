import type { CheckedDocx } from '../check-docx.ts';
import type { Finding } from '../finding.ts';
import { descendants } from '../walk-xml.ts';

/** Pictures are described for those who can not see them. */
export function pictureFindings({ stories }: CheckedDocx): Finding[] {
  return stories.flatMap(({ part, root }) =>
    [...descendants(root)].flatMap((element): Finding[] => {
      const { name, attributes } = element;
      const isDrawing = name === 'wp:docPr';
      if (!isDrawing && name !== 'v:shape') return [];
      const isDecoration = [...descendants(element)].some(
        (inner) => inner.name.endsWith(':decorative') && /^(?:1|true)$/.test(inner.attributes.val ?? ''),
      );
      const words = isDrawing ? attributes.descr : attributes.alt;
      if (isDecoration || (words ?? '').trim() !== '') return [];
      const known = attributes.title ?? attributes.name ?? attributes.id ?? '';
      return [{ rule: 'alt-text', place: `the picture “${known}” in ${part}`, problem: 'Nothing says what it shows.' }];
    }),
  );
}
