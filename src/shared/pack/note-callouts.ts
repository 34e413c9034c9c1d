import { type Annotation, type Entry, partsOf } from '../model/index.ts';
import type { PackBlock } from './pack.ts';
import { paragraph, paragraphsOf, text } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';

/** The client-facing notes, questions and impact ratings on an entry, a box each. Tags and bare highlights are not printed. */
export function noteCallouts(entry: Entry, context: PackContext): PackBlock[] {
  return (context.notes.get(entry.id) ?? []).flatMap((annotation) => callout(annotation, entry, context));
}

function callout(annotation: Annotation, entry: Entry, context: PackContext): PackBlock[] {
  if (annotation.motivation === 'tagging') return [];
  const { labels } = context;
  const { impact } = annotation;
  const body = annotation.body.flatMap(({ value }) => paragraphsOf(value));
  if (body.length === 0 && impact === undefined) return [];
  const title = annotation.motivation === 'questioning' ? labels.question : labels.note;
  return [
    {
      type: 'callout',
      tone: impact === undefined ? 'client-note' : 'impact',
      title: impact === undefined ? title : labels.impact[impact.rating],
      blocks: [...passage(annotation, entry), ...body],
    },
  ];
}

/** The words it was made on, as far as the entry still has them. */
function passage(annotation: Annotation, entry: Entry): PackBlock[] {
  const exact = annotation.target.selector?.[0].exact;
  if (exact === undefined || !partsOf(entry).some((part) => part.text.includes(exact))) return [];
  return [{ type: 'quote', blocks: [paragraph(text(exact.replaceAll(/\s+/g, ' ').trim()))] }];
}
