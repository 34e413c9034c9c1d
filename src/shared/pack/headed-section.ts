import type { BriefSection } from '../model/index.ts';
import { linesToTake } from './lines-to-take.ts';
import { markingLine } from './marking-line.ts';
import type { PackBlock } from './pack.ts';
import { asLead } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';
import { questions } from './questions.ts';
import { blocksOfRichText } from './rich-text-blocks.ts';
import { risksTable } from './risks-table.ts';

/** A section that stands under a heading of the advisor's. */
type HeadedSection = Exclude<BriefSection, { readonly kind: 'entry' }>;

/** A section under its heading: the advisor's text, then what the section's kind adds; nothing where there is neither. */
export function headedSection(section: HeadedSection, context: PackContext): PackBlock[] {
  const content = contentOf(section, context);
  if (content.length === 0) return [];
  const marking = markingLine([section.marking], context.labels);
  return [{ type: 'heading', level: 1, text: section.heading }, ...marking, ...content];
}

function contentOf(section: HeadedSection, context: PackContext): PackBlock[] {
  const own = blocksOfRichText(section.text);
  switch (section.kind) {
    case 'implications':
    case 'summary':
    case 'text':
      return own;
    case 'bottom-line':
      return own.map(asLead);
    case 'lines-to-take':
      return [...own, ...linesToTake(section.items)];
    case 'questions':
      return [...own, ...questions(section.items)];
    case 'risks':
      return [...own, ...risksTable(section, context)];
  }
}
