import { type Disagreement, type DisagreementSide, findDisagreements } from '../disagreement/index.ts';
import { fieldName } from './field-name.ts';
import type { PackBlock, PackInline, PackListItem } from './pack.ts';
import { bold, bulletList, citedSentence, paragraph, text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';

/** Where the boxed notes stand: in a section of their own where the advisor placed one, else in the entries if the brief asks for it. */
export function boxesOf({ brief }: PackContext): 'section' | 'entries' | 'nowhere' {
  if (brief.sections.some(({ kind }) => kind === 'disagreements')) return 'section';
  return brief.options.disagreements ? 'entries' : 'nowhere';
}

/** The boxed notes of all printed entries, below the name of each. */
export function disagreementsOf(context: PackContext): PackBlock[] {
  return [...context.printed.values()].flatMap((entry): PackBlock[] => {
    const found = findDisagreements(entry);
    if (found.length === 0) return [];
    const name: PackBlock = { type: 'paragraph', role: 'subhead', inlines: [referenceTo(entry, context)] };
    return [name, ...found.map((disagreement) => disagreementCallout(disagreement, context))];
  });
}

/** Boxed note on sources that disagree: the wording the analyst chose, then every side with what its sources say. */
export function disagreementCallout(disagreement: Disagreement, context: PackContext): PackBlock {
  const { labels } = context;
  const reading =
    disagreement.wording === undefined
      ? paragraph(text(labels.noWording))
      : paragraph(bold(`${labels.wordingUsed}${labels.colon}`), text(disagreement.wording.trim()));
  return {
    type: 'callout',
    tone: 'disagreement',
    title: labels.sourcesDiffer(fieldName(disagreement.field, context.brief.language)),
    blocks: [reading, bulletList(disagreement.sides.map((side) => sideItem(side, context)))],
  };
}

function sideItem(side: DisagreementSide, context: PackContext): PackListItem {
  const citations = side.claims.flatMap((claim) => claim.citations);
  const publishers = [...new Set(citations.map(({ sourceId }) => publisherOf(sourceId, context)))];
  const statements = side.claims.flatMap((claim, index): PackInline[] => [
    ...(index === 0 ? [] : [text(' ')]),
    ...citedSentence(claim.text, claim.citations),
  ]);
  return {
    blocks: [
      paragraph(
        bold(side.value),
        text(` – ${publishers.join(context.labels.separator)}${context.labels.colon}`),
        ...statements,
      ),
    ],
  };
}

function publisherOf(sourceId: string, context: PackContext): string {
  return context.sources.get(sourceId)?.publisher ?? context.labels.removedSource;
}
