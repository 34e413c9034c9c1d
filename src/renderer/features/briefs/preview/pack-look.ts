import type { CSSProperties } from 'react';
import { SHEETS } from '../../../../shared/looks/page-size.ts';
import type { Pack } from '../../../../shared/pack/pack.ts';

/** Colours, fonts and paper of a pack's look, as the custom properties its style sheet reads; none where it carries no look. */
export function packLook({ look, pageSize }: Pack): CSSProperties {
  if (look === undefined) return {};
  const { colours, fonts, callouts, isSerif } = look;
  const sheet = SHEETS[pageSize ?? look.pageSize];
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
