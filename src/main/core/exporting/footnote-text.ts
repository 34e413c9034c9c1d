import type { Citation } from '../../../shared/model/index.ts';
import type { PackSource } from '../../../shared/pack/index.ts';
import type { TemplateLabels } from './template-labels.ts';

/** A run of a footnote's text, for every format. */
interface FootnoteRun {
  readonly type: 'text';
  readonly text: string;
  readonly italic?: true;
}

interface Cited {
  readonly sources: ReadonlyMap<string, PackSource>;
  readonly labels: TemplateLabels;
}

/** What a footnote says: publisher, title, date and paragraphs of each source cited, a source once. */
export function footnoteText(citations: readonly Citation[], context: Cited): FootnoteRun[] {
  const bySource = [...Map.groupBy(citations, ({ sourceId }) => sourceId)];
  return bySource.flatMap(([sourceId, group], index): FootnoteRun[] => {
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

/** Paragraph numbers in order, runs of three or more as a span: "paras. 3, 5–8". */
function paragraphsInWords(numbers: readonly number[], { labels }: Cited): string {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const words = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
  return (sorted.length === 1 ? labels.paragraph : labels.paragraphs).replace('{numbers}', words.join(', '));
}
