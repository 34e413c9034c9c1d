import type { Entry, RelationType } from '../model/index.ts';
import { milestoneInWords } from './format-date.ts';
import { jurisdictionName } from './jurisdiction-name.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';
import { saysStatus } from './says-status.ts';

/** Relations that say who and where; the others are cross-references. */
export const FACT_RELATIONS: readonly RelationType[] = [
  'part-of',
  'adopted-at',
  'hosted-by',
  'led-by',
  'published-by',
  'supported-by',
];

/** The first facts, which are all that is printed of an entry in short: type, status, dates. */
const SHORT_FACTS = 3;

/** Key facts of an entry: a row a fact, those that are known. */
export function factsTable(entry: Entry, context: PackContext, isShort = false): PackBlock {
  const { facts, kinds, statuses, topics, relations, descriptions, colon, separator } = context.labels;
  const { language } = context.brief;
  const listed = (items: readonly string[]) => (items.length === 0 ? [] : [text(items.join(separator))]);
  const dates = entry.milestones.map(
    (milestone) => `${milestoneInWords(milestone, language)}${colon}${milestone.label}`,
  );
  const rows: PackInline[][][] = [
    [[text(facts.kind)], [text(kinds[entry.kind])]],
    [[text(facts.status)], listed(saysStatus(entry) ? [statuses[entry.status]] : [])],
    [[text(facts.dates)], lines(dates)],
    [[text(facts.jurisdictions)], listed(entry.jurisdictions.map((code) => jurisdictionName(code, language)))],
    ...FACT_RELATIONS.map((type) => [[text(relations[type].outgoing)], related(entry, type, context)]),
    [[text(facts.topics)], listed(entry.topics.map((topic) => topics[topic]))],
    [[text(facts.aliases)], listed(entry.aliases)],
  ];
  return {
    type: 'table',
    purpose: 'facts',
    description: descriptions.facts(entry.title),
    header: [],
    rows: rows
      .slice(0, isShort ? SHORT_FACTS : undefined)
      .filter(([, value]) => value !== undefined && value.length > 0),
  };
}

function lines(items: readonly string[]): PackInline[] {
  return items.flatMap((item, index): PackInline[] => (index === 0 ? [text(item)] : [{ type: 'break' }, text(item)]));
}

/** What an entry relates to: a cross-reference where it is in the pack, its title where that is known. */
function related(entry: Entry, type: RelationType, context: PackContext): PackInline[] {
  const targets = entry.relations
    .filter((relation) => relation.type === type)
    .flatMap(({ to }) => inlineOfEntry(to, context) ?? []);
  return targets.flatMap((target, index) => (index === 0 ? [target] : [text(context.labels.separator), target]));
}

function inlineOfEntry(id: string, context: PackContext): PackInline | undefined {
  const printed = context.printed.get(id);
  if (printed !== undefined) return referenceTo(printed, context);
  const title = context.related.get(id)?.title;
  return title === undefined ? undefined : text(title);
}
