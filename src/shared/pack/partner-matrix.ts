import type { Entry, Topic } from '../model/index.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';

/** Every partner work plan is about dialogue partners, so that topic tells nothing. */
const SELF_EVIDENT: Topic = 'dialogue-partners';
/** More columns than this do not fit an upright page in a readable size. */
const MAX_THEME_COLUMNS = 6;

/** Dialogue partners in rows, the themes of their work plans in columns; a list of themes where they are too many to mark. */
export function partnerMatrixTable(context: PackContext): PackBlock[] {
  const partners = [...context.printed.values()].filter((entry) => entry.kind === 'partner-work-plan');
  if (partners.length === 0) return [];
  const { labels } = context;
  const themes = themesByUse(partners);
  const columns = themes.length <= MAX_THEME_COLUMNS ? themes : [];
  const header = columns.length > 0 ? columns.map((theme) => labels.topics[theme]) : [labels.priorities];
  return [
    {
      type: 'table',
      purpose: 'partner-matrix',
      description: labels.descriptions.partnerMatrix,
      header: [labels.partner, ...header],
      rows: partners.map((partner) => [
        [referenceTo(partner, context)],
        ...(columns.length > 0 ? marks(partner, columns) : [listOfThemes(partner, context)]),
      ]),
    },
  ];
}

/** Themes of all partners, those that most share first. */
function themesByUse(partners: readonly Entry[]): Topic[] {
  const uses = Map.groupBy(
    partners.flatMap((partner) => partner.topics.filter((topic) => topic !== SELF_EVIDENT)),
    (topic) => topic,
  );
  return [...uses].toSorted(([, one], [, other]) => other.length - one.length).map(([topic]) => topic);
}

function marks(partner: Entry, columns: readonly Topic[]): PackInline[][] {
  return columns.map((theme) => (partner.topics.includes(theme) ? [text('●')] : []));
}

function listOfThemes(partner: Entry, { labels }: PackContext): PackInline[] {
  const themes = partner.topics.filter((topic) => topic !== SELF_EVIDENT).map((topic) => labels.topics[topic]);
  return [text(themes.length === 0 ? labels.noPriorities : themes.join(labels.separator))];
}
