import { z } from 'zod';
import { type Brief, type BriefSection, briefSchema, briefSectionSchema } from '../../../../shared/model/index.ts';
import type { EditingState } from './editing-state.ts';
import { type MergedBrief, mergeBrief, withOptionalDetail } from './merge-brief.ts';
import { sameValue } from './same-value.ts';

/** Drafts of earlier versions have no look. */
const detailsSchema = briefSchema
  .pick({
    title: true,
    clientId: true,
    author: true,
    date: true,
    template: true,
    language: true,
    marking: true,
    pageSize: true,
    citationStyle: true,
    notes: true,
  })
  .partial({ template: true, language: true });
type Details = z.infer<typeof detailsSchema>;

/**
 * What was typed and not yet saved: a section, or the details of the brief. `base` is what was stored when the typing began
 * (absent for a new section), so that a change made elsewhere in the meantime is noticed.
 */
export const briefDraftSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), base: briefSectionSchema.optional(), mine: briefSectionSchema }),
  z.strictObject({ kind: z.literal('details'), base: detailsSchema, mine: detailsSchema }),
]);
export type BriefDraft = z.infer<typeof briefDraftSchema>;

/** Name of the draft that holds a brief's details; a section's draft is named by the section. */
const DETAILS_DRAFT = 'details';

/**
 * Drafts of what differs between the stored brief and the one on the screen, by name. A draft in `kept` that says the same is
 * given back itself. While a person must still choose between two texts, their draft remembers what both began with.
 */
export function unsavedDrafts(
  { base, brief, conflicts }: EditingState,
  kept: ReadonlyMap<string, BriefDraft>,
): ReadonlyMap<string, BriefDraft> {
  const contested = new Set(
    conflicts.map((conflict) => (conflict.kind === 'section' ? conflict.sectionId : DETAILS_DRAFT)),
  );
  const drafts = new Map<string, BriefDraft>();
  for (const [name, draft] of differences(base, brief)) {
    const before = kept.get(name);
    const current = before !== undefined && contested.has(name) ? withMine(before, draft) : draft;
    drafts.set(name, before !== undefined && sameValue(before, current) ? before : current);
  }
  return drafts;
}

function differences(base: Brief, mine: Brief): Map<string, BriefDraft> {
  const stored = new Map(base.sections.map((section) => [section.id, section]));
  const drafts = new Map<string, BriefDraft>();
  for (const section of mine.sections) {
    const before = stored.get(section.id);
    if (sameValue(before, section)) continue;
    drafts.set(section.id, { kind: 'section', mine: section, ...(before === undefined ? {} : { base: before }) });
  }
  const details = { base: detailsOf(base), mine: detailsOf(mine) };
  if (!sameValue(details.base, details.mine)) drafts.set(DETAILS_DRAFT, { kind: 'details', ...details });
  return drafts;
}

/** What is typed now on the base of before. */
function withMine(before: BriefDraft, now: BriefDraft): BriefDraft {
  if (before.kind === 'section' && now.kind === 'section') return { ...before, mine: now.mine };
  return before.kind === 'details' && now.kind === 'details' ? { ...before, mine: now.mine } : now;
}

/** Puts drafts back into the stored brief, as if they had been typed now. */
export function restoreDrafts(stored: Brief, drafts: readonly BriefDraft[]): MergedBrief {
  let base = stored;
  let mine = stored;
  for (const draft of drafts) {
    if (draft.kind === 'details') {
      base = withDetails(base, draft.base);
      mine = withDetails(mine, draft.mine);
    } else {
      base = draft.base === undefined ? base : withSection(base, draft.base);
      mine = withSection(mine, draft.mine);
    }
  }
  return mergeBrief(base, mine, stored);
}

function detailsOf(brief: Brief): Details {
  const { title, clientId, author, date, template, language, marking, pageSize, citationStyle, notes } = brief;
  return {
    title,
    clientId,
    author,
    date,
    template,
    language,
    ...(marking === undefined ? {} : { marking }),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(citationStyle === undefined ? {} : { citationStyle }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function withDetails(brief: Brief, details: Details): Brief {
  const { template = brief.template, language = brief.language, ...others } = details;
  const { marking, pageSize, citationStyle, notes, ...named } = others;
  const marked = withOptionalDetail({ ...brief, ...named, template, language }, 'marking', marking);
  const sized = withOptionalDetail(marked, 'pageSize', pageSize);
  return withOptionalDetail(withOptionalDetail(sized, 'citationStyle', citationStyle), 'notes', notes);
}

function withSection(brief: Brief, section: BriefSection): Brief {
  const isKnown = brief.sections.some(({ id }) => id === section.id);
  const sections = isKnown
    ? brief.sections.map((known) => (known.id === section.id ? section : known))
    : [...brief.sections, section];
  return { ...brief, sections };
}
