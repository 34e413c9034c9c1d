import type { BriefSection } from '../model/index.ts';
import type { PackBlock } from './pack.ts';
import { bold, cellOf, text } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';

type RisksSection = Extract<BriefSection, { readonly kind: 'risks' }>;

/** Risks in rows: how likely each is, what it would do, what to do about it. One that is not named is not printed. */
export function risksTable({ items }: RisksSection, { labels }: PackContext): PackBlock[] {
  const named = items.filter(({ risk }) => risk.trim() !== '');
  if (named.length === 0) return [];
  return [
    {
      type: 'table',
      purpose: 'risks',
      description: labels.descriptions.risks,
      header: labels.risksHeader,
      rows: named.map(({ risk, likelihood, effect, recommendation }) => [
        [bold(risk.replaceAll(/\s+/g, ' ').trim())],
        [text(labels.likelihoods[likelihood])],
        cellOf(effect),
        cellOf(recommendation),
      ]),
    },
  ];
}
