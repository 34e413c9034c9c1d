import type { ImpactRating, Motivation, Visibility } from '../../../shared/model/index.ts';
import type { IconName } from '../../ui/icon.tsx';

/** What each kind of annotation is called, and its picture. */
export const MOTIVATIONS: Readonly<
  Record<Motivation, { readonly label: string; readonly icon: IconName; readonly prompt: string }>
> = {
  highlighting: { label: 'Highlight', icon: 'highlight', prompt: '' },
  commenting: { label: 'Note', icon: 'note', prompt: 'Your note' },
  questioning: { label: 'Question', icon: 'question', prompt: 'Your question' },
  tagging: { label: 'Tag', icon: 'tag', prompt: 'Tags, separated by commas' },
  assessing: { label: 'Client impact', icon: 'impact', prompt: 'Why it matters (optional)' },
};

/** Who sees it, in words. */
export const VISIBILITIES: Readonly<Record<Visibility, { readonly label: string; readonly explanation: string }>> = {
  private: { label: 'Private', explanation: 'Only you' },
  team: { label: 'Team', explanation: 'Your team; never in a pack' },
  client: { label: 'Client-facing', explanation: 'Printed in packs' },
};

export const RATINGS: Readonly<Record<ImpactRating, string>> = { low: 'Low', medium: 'Medium', high: 'High' };
