import { MIN_CONTRAST, mixed, readable, tint } from './colours.ts';
import type { LookDefinition } from './look-definition.ts';

/** What a look is derived from: the rest follows. */
export type LookBasis = Pick<
  LookDefinition,
  'name' | 'fonts' | 'isSerif' | 'sizes' | 'margins' | 'pageSize' | 'cover' | 'tableHeader' | 'styles'
> &
  Pick<LookDefinition, 'header' | 'footer' | 'logo'> & {
    readonly ink: string;
    readonly primary: string;
    readonly accent: string;
  };

/** More than the least, because these colours stand on pale fills too. */
const ON_PALE_FILL = MIN_CONTRAST * 1.2;
/** Amber, for sources that differ: it means the same in every look. */
const DISAGREEMENT = { bar: 'B7791F', fill: 'FDF6E8', title: '7A4A06' } as const;

/**
 * A look from its fonts, three colours and the shape of its pages. Colours too pale to be read are darkened, so that whatever is
 * given every text has its contrast.
 */
export function deriveLook({
  ink: givenInk,
  primary: givenPrimary,
  accent: givenAccent,
  ...basis
}: LookBasis): LookDefinition {
  const ink = readable(givenInk, 7);
  const primary = readable(givenPrimary, ON_PALE_FILL);
  const accent = readable(givenAccent, ON_PALE_FILL);
  return {
    ...basis,
    colours: {
      ink,
      muted: readable(tint(ink, 0.3), ON_PALE_FILL),
      primary,
      accent,
      onPrimary: 'FFFFFF',
      onPrimaryMuted: mixed('FFFFFF', primary, 0.05),
      rule: tint(ink, 0.78),
      fill: tint(primary, 0.94),
    },
    callouts: {
      disagreement: DISAGREEMENT,
      'client-note': { bar: accent, fill: tint(accent, 0.94), title: accent },
      impact: { bar: primary, fill: tint(primary, 0.93), title: primary },
    },
  };
}
