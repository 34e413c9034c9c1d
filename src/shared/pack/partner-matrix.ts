import type { Entry, Topic } from '../model/index.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';
import { partnerNames } from './partner-name.ts';
import { sectionLabels } from './section-labels.ts';

/** Every partner work plan is about dialogue partners, so that topic tells nothing. */
const SELF_EVIDENT: Topic = 'dialogue-partners';
/** More columns than this do not fit an upright page in a readable size: of themes, and of partners, whose names are shorter. */
const MAX_THEME_COLUMNS = 6;
const MAX_PARTNER_COLUMNS = 8;
/** A longer name is a title, and no head of a narrow column. */
const MAX_COLUMN_NAME = 24;
const MARK = '●';

/**
 * Dialogue partners and the themes of their work plans, a mark where a plan covers a theme: partners in rows where the themes are few,
 * in columns where they are many, and a list of themes for each where both are.
 */
export function partnerMatrixTable(context: PackContext): PackBlock[] {
  const partners = [...context.printed.values()].filter((entry) => entry.kind === 'partner-work-plan');
  if (partners.length === 0) return [];
  const names = partnerNames(partners, context);
  const themes = themesByUse(partners);
  const areNarrow = [...names.values()].every((name) => name.length <= MAX_COLUMN_NAME);
  if (themes.length > 0 && themes.length <= MAX_THEME_COLUMNS)
    return [partnersInRows(partners, themes, names, context)];
  if (themes.length > 0 && partners.length <= MAX_PARTNER_COLUMNS && areNarrow)
    return [partnersInColumns(partners, themes, names, context)];
  return [priorities(partners, names, context)];
}

type Names = ReadonlyMap<string, string>;

function partnersInRows(partners: readonly Entry[], themes: readonly Topic[], names: Names, context: PackContext) {
  const { labels } = context;
  const header = [labels.partner, ...themes.map((theme) => labels.topics[theme])];
  const rows = partners.map((partner) => [
    [named(partner, names, context)],
    ...themes.map((theme) => markIf(partner.topics.includes(theme))),
  ]);
  return matrix(labels.descriptions.partnerMatrix, header, rows);
}

function partnersInColumns(partners: readonly Entry[], themes: readonly Topic[], names: Names, context: PackContext) {
  const { labels, brief } = context;
  const header = [labels.facts.topics, ...partners.map(({ id, title }) => names.get(id) ?? title)];
  const rows = themes.map((theme) => [
    [text(labels.topics[theme])],
    ...partners.map((partner) => markIf(partner.topics.includes(theme))),
  ]);
  return matrix(sectionLabels(brief.language).descriptions.partnersInColumns, header, rows);
}

function priorities(partners: readonly Entry[], names: Names, context: PackContext) {
  const { labels, brief } = context;
  const rows = partners.map((partner) => [[named(partner, names, context)], [listOfThemes(partner, context)]]);
  return matrix(
    sectionLabels(brief.language).descriptions.partnerPriorities,
    [labels.partner, labels.priorities],
    rows,
  );
}

function matrix(description: string, header: readonly string[], rows: PackInline[][][]): PackBlock {
  return { type: 'table', purpose: 'partner-matrix', description, header, rows };
}

function named(partner: Entry, names: Names, context: PackContext): PackInline {
  return referenceTo({ id: partner.id, title: names.get(partner.id) ?? partner.title }, context);
}

/** Themes of all partners, those that most share first. */
function themesByUse(partners: readonly Entry[]): Topic[] {
  const uses = Map.groupBy(
    partners.flatMap((partner) => partner.topics.filter((topic) => topic !== SELF_EVIDENT)),
    (topic) => topic,
  );
  return [...uses].toSorted(([, one], [, other]) => other.length - one.length).map(([topic]) => topic);
}

function markIf(isCovered: boolean): PackInline[] {
  return isCovered ? [text(MARK)] : [];
}

function listOfThemes(partner: Entry, { labels }: PackContext): PackInline {
  const themes = partner.topics.filter((topic) => topic !== SELF_EVIDENT).map((topic) => labels.topics[topic]);
  return text(themes.length === 0 ? labels.noPriorities : themes.join(labels.separator));
}
