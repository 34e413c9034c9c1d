import type { CSSProperties } from 'react';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { type PageSize, SHEETS } from '../../../shared/looks/page-size.ts';

/** Colours, fonts and paper of a look, as the custom properties that style sheets of previews read. */
export function lookProperties(look: LookDefinition, pageSize: PageSize): CSSProperties {
  const { colours, fonts, callouts, isSerif } = look;
  const sheet = SHEETS[pageSize];
  const generic = isSerif ? 'serif' : 'sans-serif';
  const tones = Object.entries(callouts).flatMap(([tone, { bar, fill, title }]) => [
    [`--tone-${tone}`, `#${bar}`],
    [`--tone-${tone}-tint`, `#${fill}`],
    [`--tone-${tone}-title`, `#${title}`],
  ]);
  return Object.fromEntries([
    ['--paper-ink', `#${colours.ink}`],
    ['--paper-muted', `#${colours.muted}`],
    ['--paper-line', `#${colours.rule}`],
    ['--paper-primary', `#${colours.primary}`],
    ['--paper-accent', `#${colours.accent}`],
    ['--paper-tint', `#${colours.fill}`],
    ['--paper-ratio', sheet.height / sheet.width],
    ['--heading-font', `"${fonts.heading.replaceAll('"', '')}", ${generic}`],
    ['--body-font', `"${fonts.body.replaceAll('"', '')}", ${generic}`],
    ...tones,
  ]);
}
