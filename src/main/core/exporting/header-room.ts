import type { LookDefinition } from '../../../shared/looks/look-definition.ts';

/** The logo in the header is no higher than this, in millimetres. */
export const HEADER_LOGO_HEIGHT = 9;
/** Room of the usual line of header and footer, and of a firm's own line, in millimetres. */
const USUAL_LINE = 7;
const OWN_LINE = 5;

/** Margins in which the header and footer have room, so that they never push the text. */
export function marginsWithRoom({ margins, header, footer, logo }: LookDefinition): LookDefinition['margins'] {
  const above = logo === undefined ? (header === undefined ? 0 : OWN_LINE) : HEADER_LOGO_HEIGHT + 2;
  const below = footer === undefined ? 0 : OWN_LINE;
  return {
    ...margins,
    top: Math.max(margins.top, margins.header + USUAL_LINE + above),
    bottom: Math.max(margins.bottom, margins.footer + USUAL_LINE + below),
  };
}
