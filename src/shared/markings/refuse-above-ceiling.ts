import { AttacheError } from '../api/errors.ts';
import { MARKING_LABELS } from '../model/index.ts';
import { ceilingOf, type MarkedInput, type MarkedPart, partsAboveCeiling } from './marked-parts.ts';

/** Parts named in the message; the rest is counted. */
const NAMED_PARTS = 10;
const WHAT: Readonly<Record<MarkedPart['what'], string>> = {
  brief: 'the brief',
  section: 'section',
  entry: 'entry',
  note: 'note',
};

/**
 * Lets a pack go out only where everything in it may be sent to its client.
 * @throws AttacheError Rejected, naming what is in the way and how it is marked
 */
export function refuseAboveCeiling(input: MarkedInput): void {
  const parts = partsAboveCeiling(input);
  if (parts.length === 0) return;
  const ceiling = MARKING_LABELS[ceilingOf(input.client, input.brief)];
  const named = parts.slice(0, NAMED_PARTS).map(inWords);
  const rest = parts.length - named.length;
  const list = rest > 0 ? [...named, `and ${rest} more`] : named;
  throw new AttacheError(
    'Rejected',
    `${input.client.name} may be sent nothing above “${ceiling}”. In the way: ${list.join('; ')}.`,
    { hint: 'Take it out of the brief, mark it lower, or raise the ceiling of the client.' },
  );
}

function inWords({ what, name, marking }: MarkedPart): string {
  return `${WHAT[what]} “${name}” (${MARKING_LABELS[marking]})`;
}
