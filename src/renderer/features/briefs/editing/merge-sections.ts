import { type BriefSection, briefSectionSchema } from '../../../../shared/model/index.ts';
import { isContested, mergedValue } from './merge-value.ts';
import { sameValue } from './same-value.ts';

interface SectionConflict {
  readonly kind: 'section';
  readonly sectionId: string;
  readonly theirs: BriefSection | undefined;
}

interface MergedSections {
  readonly sections: readonly BriefSection[];
  readonly conflicts: readonly SectionConflict[];
}

type Sections = readonly BriefSection[];

/** Joins two edited orders of sections that began as `base`; see `mergeBrief`. */
export function mergeSections(base: Sections, mine: Sections, theirs: Sections): MergedSections {
  const conflicts: SectionConflict[] = [];
  const bases = byId(base);
  const mines = byId(mine);
  const others = byId(theirs);
  const sections = mergedOrder(base, mine, theirs).flatMap((id) => {
    const outcome = mergeSection(bases.get(id), mines.get(id), others.get(id));
    if (outcome.isContested) conflicts.push({ kind: 'section', sectionId: id, theirs: others.get(id) });
    return outcome.section === undefined ? [] : [outcome.section];
  });
  return { sections, conflicts };
}

interface Outcome {
  readonly section: BriefSection | undefined;
  readonly isContested: boolean;
}

function mergeSection(
  base: BriefSection | undefined,
  mine: BriefSection | undefined,
  theirs: BriefSection | undefined,
): Outcome {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return { section: mine, isContested: false };
  if (sameValue(base, mine)) return { section: theirs, isContested: false };
  // Removed here, changed there: keeping the changed text loses nothing, and the list shows it is back.
  if (mine === undefined) return { section: theirs, isContested: false };
  return mergeParts(base, mine, theirs);
}

/** Heading, text, marking, items are merged one by one: somebody who renames a section does not contest its text. */
function mergeParts(base: BriefSection | undefined, mine: BriefSection, theirs: BriefSection | undefined): Outcome {
  if (base === undefined || theirs === undefined || base.kind !== mine.kind || theirs.kind !== mine.kind) {
    return { section: mine, isContested: true };
  }
  const names = [...new Set([base, mine, theirs].flatMap((section) => Object.keys(section)))];
  const parts = names.map((name) => [name, ...[base, mine, theirs].map((side) => Reflect.get(side, name))] as const);
  if (parts.some(([, was, here, there]) => isContested(was, here, there))) return { section: mine, isContested: true };
  const merged = parts.map(([name, was, here, there]) => [name, mergedValue(was, here, there)] as const);
  const present = merged.filter(([, value]) => value !== undefined);
  return { section: briefSectionSchema.parse(Object.fromEntries(present)), isContested: false };
}

/** Ids in the order of the side that reordered (mine where both did), with the other side's new sections in their place. */
function mergedOrder(base: Sections, mine: Sections, theirs: Sections): readonly string[] {
  const mineReordered = isReordered(base, mine);
  const lead = mineReordered ? mine : theirs;
  const follow = mineReordered ? theirs : mine;
  const order = lead.map(({ id }) => id);
  for (const [index, { id }] of follow.entries()) {
    if (order.includes(id)) continue;
    const previous = follow[index - 1]?.id;
    const after = previous === undefined ? -1 : order.indexOf(previous);
    order.splice(index > 0 && after === -1 ? order.length : after + 1, 0, id);
  }
  return order;
}

/** Whether the sections both lists hold stand in another order. */
function isReordered(base: Sections, mine: Sections): boolean {
  const kept = byId(mine);
  const known = byId(base);
  const before = base.filter(({ id }) => kept.has(id));
  const now = mine.filter(({ id }) => known.has(id));
  return before.some((section, index) => section.id !== now[index]?.id);
}

function byId(sections: Sections): ReadonlyMap<string, BriefSection> {
  return new Map(sections.map((section) => [section.id, section]));
}
