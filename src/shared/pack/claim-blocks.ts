import type { Disagreement } from '../disagreement/index.ts';
import type { Entry } from '../model/index.ts';
import { boxesOf } from './disagreement-callout.ts';
import type { PackBlock } from './pack.ts';
import { bulletList, citedSentence, paragraph } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';

/**
 * What the sources say of an entry: a sentence a claim, each with its footnote.
 *
 * Claims that disagree stand in the boxed note. Where the brief shows no boxed notes, the wording the analyst chose stands
 * for them, with all their citations; without a wording every one is printed.
 */
export function claimBlocks(entry: Entry, disagreements: readonly Disagreement[], context: PackContext): PackBlock[] {
  const showsBoxes = boxesOf(context) !== 'nowhere';
  const replaced = new Set(
    disagreements
      .filter(({ wording }) => showsBoxes || wording !== undefined)
      .flatMap(({ sides }) => sides.flatMap((side) => side.claims.map((claim) => claim.id))),
  );
  const wordings = showsBoxes ? [] : disagreements.flatMap(wordingOf);
  const statements = entry.claims.filter((claim) => !replaced.has(claim.id));
  const items = [...wordings, ...statements.map(({ text, citations }) => ({ text, citations }))];
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: context.labels.claims },
    bulletList(items.map(({ text, citations }) => ({ blocks: [paragraph(...citedSentence(text, citations))] }))),
  ];
}

function wordingOf({ wording, sides }: Disagreement) {
  const citations = sides.flatMap((side) => side.claims.flatMap((claim) => claim.citations));
  return wording === undefined ? [] : [{ text: wording, citations }];
}
