import { textOf } from '../../../../shared/xml/parse-xml.ts';
import type { CheckedDocx } from '../check-docx.ts';
import type { Finding } from '../finding.ts';
import { descendants } from '../walk-xml.ts';

const SAFE = /^(?:https?|mailto):/i;
/** An address in a field's code; one that leads within the document has a switch before it. */
const FIELD_ADDRESS = /\b(?:HYPERLINK|INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|IMPORT)\s+"?([^"\s\\][^"\s]*)/gi;

/** Links lead to the web or to a mailbox; nothing else of a document lies outside of it. */
export function linkFindings({ docx, stories }: CheckedDocx): Finding[] {
  const outside = docx.names.flatMap((part) => docx.relationships(part)).filter(({ isExternal }) => isExternal);
  const ofRelationships = outside.flatMap(({ type, target }): Finding[] => {
    const place = `the address ${target.slice(0, 80)}`;
    if (!type.endsWith('/hyperlink')) return [{ rule: 'links', place, problem: 'A part of the document lies there.' }];
    return SAFE.test(target) ? [] : [{ rule: 'links', place, problem: 'A link leads there.' }];
  });
  const ofFields = stories.flatMap(({ root }) =>
    [...descendants(root)]
      .flatMap((element) => {
        if (element.name === 'w:instrText') return [textOf(element)];
        return element.name === 'w:fldSimple' ? [element.attributes['w:instr'] ?? ''] : [];
      })
      .flatMap((code) => [...code.matchAll(FIELD_ADDRESS)].map(([, address = '']) => address))
      .filter((address) => !SAFE.test(address))
      .map(
        (address): Finding => ({
          rule: 'links',
          place: `a field, ${address.slice(0, 80)}`,
          problem: 'It reads or leads there.',
        }),
      ),
  );
  return [...ofRelationships, ...ofFields];
}
