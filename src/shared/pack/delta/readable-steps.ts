import type { Step } from './align-sequences.ts';

/** Below this share of kept letters a text is replaced as a whole: single words that stayed by chance only confuse. */
const MIN_KEPT_SHARE = 0.2;

export interface Reading<T> {
  /** How many letters and digits an item has; none for blanks and signs. */
  readonly lettersOf: (item: T) => number;
  /** Whether what went and what came at the end of a change are one thing that stayed, and is compared by itself. */
  readonly isOne?: (earlier: T, later: T) => boolean;
}

type Kept<T> = Extract<Step<T>, { kind: 'kept' }>;

/** What changed between two items that stayed. */
interface Change<T> {
  readonly deleted: readonly T[];
  readonly inserted: readonly T[];
}

/**
 * The same steps through words and signs as a person would mark them: what went stands before what came, and blanks and signs between
 * replaced words are replaced with them.
 */
export function readableSteps<T>(steps: readonly Step<T>[], reading: Reading<T>): Step<T>[] {
  const isReplaced = keptShare(steps, reading) < MIN_KEPT_SHARE;
  const parts = gathered(isReplaced ? steps.flatMap(apart) : steps);
  return joined(parts, reading).flatMap((part) => ('kind' in part ? [part] : stepsOfChange(part, reading)));
}

/** The letters that stayed, as a share of the longer text's. */
function keptShare<T>(steps: readonly Step<T>[], { lettersOf }: Reading<T>): number {
  let [kept, earlier, later] = [0, 0, 0];
  for (const step of steps) {
    const letters = lettersOf(step.kind === 'inserted' ? step.later : step.earlier);
    if (step.kind === 'kept') kept += letters;
    if (step.kind !== 'inserted') earlier += letters;
    if (step.kind !== 'deleted') later += letters;
  }
  return Math.min(earlier, later) === 0 ? 1 : kept / Math.max(earlier, later);
}

function apart<T>(step: Step<T>): Step<T>[] {
  if (step.kind !== 'kept') return [step];
  return [
    { kind: 'deleted', earlier: step.earlier },
    { kind: 'inserted', later: step.later },
  ];
}

function gathered<T>(steps: readonly Step<T>[]): (Kept<T> | Change<T>)[] {
  const parts: (Kept<T> | Change<T>)[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (step.kind === 'kept') parts.push(step);
    else if (last === undefined || 'kind' in last) parts.push(withStep({ deleted: [], inserted: [] }, step));
    else parts[parts.length - 1] = withStep(last, step);
  }
  return parts;
}

function withStep<T>({ deleted, inserted }: Change<T>, step: Exclude<Step<T>, Kept<T>>): Change<T> {
  return step.kind === 'deleted'
    ? { deleted: [...deleted, step.earlier], inserted }
    : { deleted, inserted: [...inserted, step.later] };
}

/** Changes joined over the blanks and signs between them where together they replace something. */
function joined<T>(parts: readonly (Kept<T> | Change<T>)[], { lettersOf }: Reading<T>): (Kept<T> | Change<T>)[] {
  const whole: (Kept<T> | Change<T>)[] = [];
  let bridge: Kept<T>[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const isAfterChange = last !== undefined && !('kind' in last);
    if ('kind' in part && isAfterChange && lettersOf(part.later) === 0) {
      bridge.push(part);
      continue;
    }
    if (!('kind' in part) && isAfterChange && isReplacement(last, part)) {
      whole[whole.length - 1] = {
        deleted: [...last.deleted, ...bridge.map(({ earlier }) => earlier), ...part.deleted],
        inserted: [...last.inserted, ...bridge.map(({ later }) => later), ...part.inserted],
      };
    } else whole.push(...bridge, part);
    bridge = [];
  }
  return [...whole, ...bridge];
}

function isReplacement<T>(one: Change<T>, other: Change<T>): boolean {
  return one.deleted.length + other.deleted.length > 0 && one.inserted.length + other.inserted.length > 0;
}

function stepsOfChange<T>({ deleted, inserted }: Change<T>, { isOne }: Reading<T>): Step<T>[] {
  const [earlier, later] = [deleted.at(-1), inserted.at(-1)];
  const last: Step<T>[] =
    earlier !== undefined && later !== undefined && isOne?.(earlier, later) ? [{ kind: 'kept', earlier, later }] : [];
  const end = last.length === 0 ? undefined : -1;
  return [
    ...deleted.slice(0, end).map((item): Step<T> => ({ kind: 'deleted', earlier: item })),
    ...inserted.slice(0, end).map((item): Step<T> => ({ kind: 'inserted', later: item })),
    ...last,
  ];
}
