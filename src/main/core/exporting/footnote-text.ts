import type { Citation } from '../../../shared/model/index.ts';
import type { PackInline, PackSource, PackText } from '../../../shared/pack/index.ts';
import { spansOf } from '../../../shared/pack/paragraph-spans.ts';
import type { TemplateLabels } from './template-labels.ts';

/** A note of a pack. */
export type Note = Extract<PackInline, { type: 'footnote' }>;

interface Cited {
  readonly sources: ReadonlyMap<string, PackSource>;
  readonly labels: TemplateLabels;
}

/** What a note says: in the citation style of its pack, or in the house's own form. */
export function footnoteText({ citations, text }: Note, context: Cited): readonly PackText[] {
  return text ?? inHouseForm(citations, context);
}

/** Publisher, title, date and paragraphs of each source cited, a source once. */
function inHouseForm(citations: readonly Citation[], context: Cited): PackText[] {
  const bySource = [...Map.groupBy(citations, ({ sourceId }) => sourceId)];
  return bySource.flatMap(([sourceId, group], index): PackText[] => {
    const source = context.sources.get(sourceId);
    const paragraphs = paragraphsInWords(
      group.map(({ paragraph }) => paragraph),
      context,
    );
    const end = index === bySource.length - 1 ? '.' : '; ';
    if (source === undefined) return [{ type: 'text', text: `${sourceId}, ${paragraphs}${end}` }];
    return [
      { type: 'text', text: `${source.publisher}, ` },
      { type: 'text', text: source.title, italic: true },
      { type: 'text', text: `, ${source.dateText}, ${paragraphs}${end}` },
    ];
  });
}

/** "para. 3", "paras. 3, 5–8". */
function paragraphsInWords(numbers: readonly number[], { labels }: Cited): string {
  const isOne = new Set(numbers).size === 1;
  return (isOne ? labels.paragraph : labels.paragraphs).replace('{numbers}', spansOf(numbers).join(', '));
}
