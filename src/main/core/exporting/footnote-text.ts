import type { Citation } from '../../../shared/model/index.ts';
import type { PackInline, PackSource, PackText } from '../../../shared/pack/index.ts';
import { spansOf } from '../../../shared/pack/paragraph-spans.ts';
import type { TemplateLabels } from './template-labels.ts';

/** A note of a pack. */
export type Note = Extract<PackInline, { type: 'footnote' }>;

/** What a note says; `isFirst` tells whether it is the first of the pack that cites a source. */
export type NoteForms = (note: Note, isFirst: (sourceId: string) => boolean) => readonly PackText[];

/**
 * What each note says: in the citation style of its pack, or in the house's own form, publisher, title, date and paragraphs of each
 * source. After the first note a source is cited by short names and without its date, where they tell it from the others.
 */
export function noteForms(sources: readonly PackSource[], labels: TemplateLabels): NoteForms {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const alike = Map.groupBy(sources, (source) => `${shortPublisher(source)} ${shortTitle(source)}`);
  const hasShortForm = new Set([...alike.values()].flatMap((group) => (group.length === 1 ? group : [])));

  return ({ citations, text }, isFirst) => {
    if (text !== undefined) return text;
    const bySource = [...Map.groupBy(citations, ({ sourceId }) => sourceId)];
    return bySource.flatMap(([sourceId, group], index): PackText[] => {
      const paragraphs = `${paragraphsInWords(group, labels)}${index === bySource.length - 1 ? '.' : '; '}`;
      const source = byId.get(sourceId);
      if (source === undefined) return [{ type: 'text', text: `${sourceId}, ${paragraphs}` }];
      const isFull = isFirst(sourceId) || !hasShortForm.has(source);
      const [publisher, title] = isFull
        ? [source.publisher, source.title]
        : [shortPublisher(source), shortTitle(source)];
      return [
        { type: 'text', text: `${publisher}, ` },
        { type: 'text', text: title, italic: true },
        { type: 'text', text: isFull ? `, ${source.dateText}, ${paragraphs}` : `, ${paragraphs}` },
      ];
    });
  };
}

/** Gives what the next note of a pack says; notes are asked for in reading order. */
export type NoteWriter = (note: Note) => readonly PackText[];

/** As `noteForms`, for notes that are written one after the other. */
export function noteWriter(sources: readonly PackSource[], labels: TemplateLabels): NoteWriter {
  const forms = noteForms(sources, labels);
  const cited = new Set<string>();
  return (note) =>
    forms(note, (sourceId) => {
      const isFirst = !cited.has(sourceId);
      cited.add(sourceId);
      return isFirst;
    });
}

/** Without what stands behind a name in brackets. */
function shortPublisher({ publisher }: PackSource): string {
  return withoutBrackets(publisher);
}

/** Up to its colon, as in citation styles. */
function shortTitle({ title }: PackSource): string {
  return withoutBrackets(title.split(/:\s/u)[0] ?? title);
}

function withoutBrackets(words: string): string {
  return words.replace(/\s*\([^()]*\)$/u, '') || words;
}

/** "para. 3", "paras. 3, 5–8". */
function paragraphsInWords(citations: readonly Citation[], labels: TemplateLabels): string {
  const numbers = citations.map(({ paragraph }) => paragraph);
  const isOne = new Set(numbers).size === 1;
  return (isOne ? labels.paragraph : labels.paragraphs).replace('{numbers}', spansOf(numbers).join(', '));
}
