import { alignSequences, type Step } from '../../../../shared/pack/delta/align-sequences.ts';
import { type Reading, readableSteps } from '../../../../shared/pack/delta/readable-steps.ts';
import { lettersOf } from '../../../../shared/pack/delta/words.ts';
import type { FlowChange, FlowInline } from '../flow.ts';
import { keyOfInlines, type Token, tokensOf } from './tokens.ts';
import type { Tracker } from './tracker.ts';

/** Letters a footnote, line break or reference counts for: about a word's. */
const LETTERS_OF_OTHERS = 3;
/** A footnote in the place of another stays, and changes its words. */
const READING: Reading<Token> = {
  lettersOf: ({ inline }) => ('text' in inline ? lettersOf(inline.text) : LETTERS_OF_OTHERS),
  isOne: (earlier, later) => earlier.inline.type === 'note' && later.inline.type === 'note',
};

/** The inlines of the later text with what changed in them since the earlier, word by word. */
export function trackInlines(
  earlier: readonly FlowInline[],
  later: readonly FlowInline[],
  tracker: Tracker,
): FlowInline[] {
  if (keyOfInlines(earlier, tracker.earlier.notes) === keyOfInlines(later, tracker.later.notes)) {
    return keptInlines(later, tracker);
  }
  const steps = alignSequences(tokensOf(earlier, tracker.earlier.notes), tokensOf(later, tracker.later.notes), {
    keyOf: ({ key }) => key,
  });
  return joined(readableSteps(steps, READING).map((step) => inlineOf(step, tracker)));
}

/** Inlines that were all inserted, or all deleted. */
export function changedInlines(
  inlines: readonly FlowInline[],
  kind: FlowChange['kind'],
  tracker: Tracker,
): FlowInline[] {
  return inlines.map((inline) => {
    const token = { inline, key: '' };
    return inlineOf(kind === 'inserted' ? { kind, later: token } : { kind, earlier: token }, tracker);
  });
}

function inlineOf(step: Step<Token>, tracker: Tracker): FlowInline {
  if (step.kind === 'kept') {
    const [before, after] = [step.earlier.inline, step.later.inline];
    return before.type === 'note' && after.type === 'note' ? keptNote(before.number, after, tracker) : after;
  }
  const inline = step.kind === 'inserted' ? step.later.inline : step.earlier.inline;
  const change = step.kind === 'inserted' ? tracker.inserted() : tracker.deleted();
  if (inline.type !== 'note') return { ...inline, change };
  const { notes } = step.kind === 'inserted' ? tracker.later : tracker.earlier;
  const words = changedInlines(notes[inline.number - 1] ?? [], step.kind, tracker);
  return { ...inline, number: tracker.notes.push(words), change };
}

function keptNote(earlier: number, later: Extract<FlowInline, { type: 'note' }>, tracker: Tracker): FlowInline {
  const { notes } = tracker.later;
  const words = trackInlines(tracker.earlier.notes[earlier - 1] ?? [], notes[later.number - 1] ?? [], tracker);
  return { ...later, number: tracker.notes.push(words) };
}

/** Inlines in which nothing changed. */
function keptInlines(inlines: readonly FlowInline[], { later, notes }: Tracker): FlowInline[] {
  return inlines.map((inline) =>
    inline.type === 'note' ? { ...inline, number: notes.push(later.notes[inline.number - 1] ?? []) } : inline,
  );
}

/** Words that stand together and look alike as one run again, in one change. */
function joined(inlines: readonly FlowInline[]): FlowInline[] {
  const runs: FlowInline[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && isAlike(last, inline)) {
      runs[runs.length - 1] = { ...last, text: last.text + inline.text };
    } else runs.push(inline);
  }
  return runs;
}

type Words = Extract<FlowInline, { type: 'text' }>;

function isAlike(one: Words, other: Words): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.smallCaps === other.smallCaps &&
    one.raised === other.raised &&
    one.link === other.link &&
    one.change?.kind === other.change?.kind
  );
}
