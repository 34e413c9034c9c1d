import type { Look } from '../template.ts';
import type { Palette } from './scene-svg.ts';

/** Pictures in the colours of a look. */
export function paletteOf({ colours }: Pick<Look['template'], 'colours'>): Palette {
  const { ink, muted, primary, accent, rule, fill } = colours;
  return { ink, muted, primary, accent, rule, fill, paper: 'FFFFFF' };
}
