import type { Step } from '../../../../shared/pack/delta/align-sequences.ts';
import type { Token } from './tokens.ts';

/** Below this share of kept letters a text is replaced as a whole: single words that stayed by chance only confuse. */
const MIN_KEPT_SHARE = 0.2;

type TokenStep = Step<Token>;
type Kept = Extract<TokenStep, { kind: 'kept' }>;

/** Tokens that changed between two that stayed. */
interface Change {
  readonly deleted: Token[];
  readonly inserted: Token[];
}

/**
 * The same steps as a person would mark them: what went stands before what came, blanks and signs between two replaced words are replaced
 * with them, and a footnote that is replaced by another stays and changes its words.
 */
export function readableSteps(steps: readonly TokenStep[]): TokenStep[] {
  const kept = keptShare(steps) < MIN_KEPT_SHARE ? apart(steps) : steps;
  return joinedChanges(kept).flatMap((part) => ('kind' in part ? [part] : stepsOfChange(part)));
}

/** The letters that stayed, as a share of the longer text's. */
function keptShare(steps: readonly TokenStep[]): number {
  let [kept, earlier, later] = [0, 0, 0];
  for (const step of steps) {
    const letters = lettersOf(step.kind === 'inserted' ? step.later : step.earlier);
    if (step.kind === 'kept') kept += letters;
    if (step.kind !== 'inserted') earlier += letters;
    if (step.kind !== 'deleted') later += letters;
  }
  return Math.min(earlier, later) === 0 ? 1 : kept / Math.max(earlier, later);
}

function apart(steps: readonly TokenStep[]): TokenStep[] {
  return steps.flatMap((step): TokenStep[] => (step.kind === 'kept' ? replaced(step) : [step]));
}

function replaced({ earlier, later }: Kept): TokenStep[] {
  return [
    { kind: 'deleted', earlier },
    { kind: 'inserted', later },
  ];
}

/** Runs of changes gathered, joined over blanks and signs where both are replacements. */
function joinedChanges(steps: readonly TokenStep[]): (Kept | Change)[] {
  const parts = gathered(steps);
  const joined: (Kept | Change)[] = [];
  let bridge: Kept[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if ('kind' in part) {
      if (last !== undefined && isReplacement(last) && lettersOf(part.earlier) === 0) bridge.push(part);
      else {
        joined.push(...bridge, part);
        bridge = [];
      }
      continue;
    }
    if (last !== undefined && isReplacement(last) && isReplacement(part) && bridge.length > 0) {
      last.deleted.push(...bridge.map(({ earlier }) => earlier), ...part.deleted);
      last.inserted.push(...bridge.map(({ later }) => later), ...part.inserted);
    } else joined.push(...bridge, part);
    bridge = [];
  }
  return [...joined, ...bridge];
}

function gathered(steps: readonly TokenStep[]): (Kept | Change)[] {
  const parts: (Kept | Change)[] = [];
  for (const step of steps) {
    if (step.kind === 'kept') {
      parts.push(step);
      continue;
    }
    let change = parts.at(-1);
    if (change === undefined || 'kind' in change) {
      change = { deleted: [], inserted: [] };
      parts.push(change);
    }
    if (step.kind === 'deleted') change.deleted.push(step.earlier);
    else change.inserted.push(step.later);
  }
  return parts;
}

function isReplacement(part: Kept | Change): part is Change {
  return !('kind' in part) && part.deleted.length > 0 && part.inserted.length > 0;
}

function stepsOfChange({ deleted, inserted }: Change): TokenStep[] {
  const [earlier, later] = [deleted.at(-1), inserted.at(-1)];
  const isNoteKept = earlier?.inline.type === 'note' && later?.inline.type === 'note';
  const end = isNoteKept ? -1 : undefined;
  return [
    ...deleted.slice(0, end).map((token): TokenStep => ({ kind: 'deleted', earlier: token })),
    ...inserted.slice(0, end).map((token): TokenStep => ({ kind: 'inserted', later: token })),
    ...(isNoteKept ? [{ kind: 'kept' as const, earlier, later }] : []),
  ];
}

/** Letters and digits of a token; a footnote, line break or reference counts as a word's. */
function lettersOf({ inline }: Token): number {
  if (!('text' in inline)) return 3;
  return inline.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
