import { type BriefSection, DEFAULT_CHANGES_DAYS } from '../model/index.ts';
import { dateInWords } from './format-date.ts';
import type { PackBlock } from './pack.ts';
import { paragraph, text } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';
import { sectionLabels } from './section-labels.ts';
import { timelineTable } from './timeline.ts';

const DAY = 86_400_000;

/**
 * What happened in the days before the brief's date, as far as milestones tell; says so where there was nothing. In a pack that is
 * compared with an issue, what changed since that stands in its place.
 */
export function recentChanges(
  { days = DEFAULT_CHANGES_DAYS }: Extract<BriefSection, { kind: 'changes' }>,
  context: PackContext,
): PackBlock[] {
  const { date, language } = context.brief;
  const labels = sectionLabels(language);
  const from = new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10);
  const table = timelineTable(context, labels.descriptions.changes, { from, to: date, isOfWholeYears: true });
  return table.length > 0 ? table : [paragraph(text(labels.noChanges(dateInWords(from, language))))];
}
