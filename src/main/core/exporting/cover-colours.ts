import type { LookDefinition } from '../../../shared/looks/look-definition.ts';

/** Colours of the words on a cover: on the panel light, on paper as in the text. */
export function coverColours({ cover, colours }: LookDefinition): Record<'title' | 'subtitle' | 'marking', string> {
  if (cover === 'panel') {
    return { title: colours.onPrimary, subtitle: colours.onPrimaryMuted, marking: colours.onPrimaryMuted };
  }
  return {
    title: colours.primary,
    subtitle: colours.muted,
    marking: cover === 'band' ? colours.onPrimary : colours.primary,
  };
}
