import type { Brief, BriefOptions, BriefSection } from '../../../../shared/model/index.ts';
import { mergeSections } from './merge-sections.ts';
import { isContested, mergedValue } from './merge-value.ts';

/** Details of a brief that one window may change while another changes them too. */
export type BriefDetail = 'title' | 'clientId' | 'author' | 'date' | 'template' | 'language' | OptionalDetail;
/** Those that may be absent. */
type OptionalDetail = 'marking' | 'pageSize' | 'citationStyle' | 'notes';
const OPTIONAL_DETAILS: readonly OptionalDetail[] = ['marking', 'pageSize', 'citationStyle', 'notes'];
const DETAILS: readonly BriefDetail[] = [
  'title',
  'clientId',
  'author',
  'date',
  'template',
  'language',
  ...OPTIONAL_DETAILS,
];

/**
 * Something two windows changed to different things. The merged brief holds what was typed here; `theirs` is what was saved
 * from elsewhere: the section, or `undefined` where it was removed; for a detail, its value.
 */
export type BriefConflict =
  | { readonly kind: 'section'; readonly sectionId: string; readonly theirs: BriefSection | undefined }
  | { readonly kind: 'detail'; readonly detail: BriefDetail; readonly theirs: string | undefined };

export interface MergedBrief {
  readonly brief: Brief;
  readonly conflicts: readonly BriefConflict[];
}

/**
 * Joins what was changed here (`base` → `mine`) with what was saved elsewhere (`base` → `theirs`).
 *
 * Changes to different sections and details are both kept. Where both changed the same thing, mine stays and the conflict is
 * reported, so that nothing typed is lost.
 */
export function mergeBrief(base: Brief, mine: Brief, theirs: Brief): MergedBrief {
  const sections = mergeSections(base.sections, mine.sections, theirs.sections);
  const details = DETAILS.filter((detail) => isContested(base[detail], mine[detail], theirs[detail]));
  const brief: Brief = {
    ...theirs,
    title: mergedValue(base.title, mine.title, theirs.title),
    clientId: mergedValue(base.clientId, mine.clientId, theirs.clientId),
    author: mergedValue(base.author, mine.author, theirs.author),
    date: mergedValue(base.date, mine.date, theirs.date),
    template: mergedValue(base.template, mine.template, theirs.template),
    language: mergedValue(base.language, mine.language, theirs.language),
    options: mergeOptions(base.options, mine.options, theirs.options),
    sections: [...sections.sections],
  };
  return {
    brief: OPTIONAL_DETAILS.reduce(
      (joined, detail) => withOptionalDetail(joined, detail, mergedValue(base[detail], mine[detail], theirs[detail])),
      brief,
    ),
    conflicts: [
      ...sections.conflicts,
      ...details.map((detail): BriefConflict => ({ kind: 'detail', detail, theirs: theirs[detail] })),
    ],
  };
}

/** Applies the other side of a conflict: what a person chose who said "use theirs". */
export function takeTheirs(brief: Brief, conflict: BriefConflict): Brief {
  if (conflict.kind === 'section') return withSection(brief, conflict.sectionId, conflict.theirs);
  const { detail, theirs } = conflict;
  const optional = OPTIONAL_DETAILS.find((name) => name === detail);
  if (optional !== undefined) return withOptionalDetail(brief, optional, theirs as Brief[typeof optional]);
  return theirs === undefined ? brief : { ...brief, [detail]: theirs };
}

/** The brief with a detail of its own, or without where `value` is undefined. */
export function withOptionalDetail<Detail extends OptionalDetail>(
  brief: Brief,
  detail: Detail,
  value: Brief[Detail],
): Brief {
  const { [detail]: _previous, ...rest } = brief;
  return (value === undefined ? rest : { ...rest, [detail]: value }) as Brief;
}

function withSection(brief: Brief, id: string, section: BriefSection | undefined): Brief {
  const sections = brief.sections.flatMap((current) => {
    if (current.id !== id) return [current];
    return section === undefined ? [] : [section];
  });
  return { ...brief, sections };
}

function mergeOptions(base: BriefOptions, mine: BriefOptions, theirs: BriefOptions): BriefOptions {
  const pick = (option: keyof BriefOptions) => mergedValue(base[option], mine[option], theirs[option]) ?? false;
  const hasRelationMap = [base, mine, theirs].some(({ relationMap }) => relationMap !== undefined);
  return {
    contents: pick('contents'),
    timeline: pick('timeline'),
    ...(hasRelationMap ? { relationMap: pick('relationMap') } : {}),
    partnerMatrix: pick('partnerMatrix'),
    clientNotes: pick('clientNotes'),
    disagreements: pick('disagreements'),
    glossary: pick('glossary'),
    sources: pick('sources'),
  };
}
