import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EditingEvent,
  type EditingState,
  editingReducer,
  savePhase,
  startEditing,
} from '../../../../src/renderer/features/briefs/editing/editing-state.ts';
import type { Brief } from '../../../../src/shared/model/index.ts';
import { aBrief, aBriefView } from './brief-builders.ts';

const retitled = (title: string): EditingEvent => ({ type: 'edited', change: (brief) => ({ ...brief, title }) });
const failure: EditingEvent = { type: 'saveFailed', error: { kind: 'Unavailable', message: 'No disk.' } };
const play = (state: EditingState, ...events: EditingEvent[]) => events.reduce(editingReducer, state);
const stored = (brief: Brief, revision: string) => aBriefView(brief, revision);

describe('a brief that is edited', () => {
  const start = startEditing(stored(aBrief(), '1-a'));

  it('is saved as long as nothing was typed', () => expect(savePhase(start)).toBe('saved'));

  it('stays saved where a change changes nothing', () => {
    expect(savePhase(play(start, { type: 'edited', change: (brief) => brief }))).toBe('saved');
  });

  it('is unsaved, saving, and saved in turn', () => {
    const unsaved = play(start, retitled('One'));
    const saving = play(unsaved, { type: 'saveStarted' });
    const saved = play(saving, { type: 'saved', view: stored({ ...aBrief(), title: 'One' }, '2-b') });
    expect([unsaved, saving, saved].map(savePhase)).toEqual(['unsaved', 'saving', 'saved']);
    expect(saved.revision).toBe('2-b');
  });

  it('keeps what is typed while a save runs, and is unsaved after it', () => {
    const state = play(start, retitled('One'), { type: 'saveStarted' }, retitled('Two'), {
      type: 'saved',
      view: stored({ ...aBrief(), title: 'One', updatedAt: '2026-01-20T10:00:00.000Z' }, '2-b'),
    });
    expect(state.brief).toMatchObject({ title: 'Two', updatedAt: '2026-01-20T10:00:00.000Z' });
    expect(savePhase(state)).toBe('unsaved');
    expect(state.conflicts).toEqual([]);
  });

  it('keeps what was typed when a save fails, and says so until the next try', () => {
    const failed = play(start, retitled('One'), { type: 'saveStarted' }, failure);
    expect(failed.brief.title).toBe('One');
    expect(savePhase(failed)).toBe('failed');
    expect(savePhase(play(failed, { type: 'retried' }))).toBe('unsaved');
    expect(savePhase(play(failed, retitled('Two')))).toBe('unsaved');
  });

  it('shows what another window saved where nothing was typed here', () => {
    const state = play(start, { type: 'reloaded', view: stored(aBrief({ title: 'Theirs' }), '2-x') });
    expect(state.brief.title).toBe('Theirs');
    expect(savePhase(state)).toBe('saved');
  });

  it('joins what another window saved with what was typed here', () => {
    const state = play(start, retitled('Mine'), {
      type: 'reloaded',
      view: stored(aBrief({ author: 'Theirs' }), '2-x'),
    });
    expect(state.brief).toMatchObject({ title: 'Mine', author: 'Theirs' });
    expect(savePhase(state)).toBe('unsaved');
    expect(state.conflicts).toEqual([]);
  });

  it('asks a person where both changed the same, and keeps mine until they choose', () => {
    const clash = play(start, retitled('Mine'), {
      type: 'reloaded',
      view: stored(aBrief({ title: 'Theirs' }), '2-x'),
    });
    expect(clash.brief.title).toBe('Mine');
    const [conflict] = clash.conflicts;
    if (conflict === undefined) throw new Error('There must be a conflict.');
    const mine = play(clash, { type: 'conflictSettled', conflict, choice: 'mine' });
    const theirs = play(clash, { type: 'conflictSettled', conflict, choice: 'theirs' });
    expect([mine.brief.title, mine.conflicts.length]).toEqual(['Mine', 0]);
    expect([theirs.brief.title, theirs.conflicts.length]).toEqual(['Theirs', 0]);
  });

  it('takes no notice of reading its own save again', () => {
    const saving = play(start, retitled('One'), { type: 'saveStarted' }, retitled('Two'));
    const own = stored(aBrief({ title: 'One' }), '2-b');
    expect(play(saving, { type: 'reloaded', view: own })).toBe(saving);
    const saved = play(saving, { type: 'saved', view: own });
    expect(play(saved, { type: 'reloaded', view: own })).toBe(saved);
  });

  it('never loses the last thing typed, whatever happens around it', () => {
    const other = fc.constantFrom<EditingEvent>(
      { type: 'saveStarted' },
      failure,
      { type: 'retried' },
      { type: 'saved', view: stored(aBrief({ title: 'Saved' }), '5-s') },
      { type: 'reloaded', view: stored(aBrief({ title: 'Theirs' }), '6-t') },
      { type: 'reloaded', view: stored(aBrief({ author: 'Theirs' }), '7-u') },
    );
    fc.assert(
      fc.property(fc.array(other), fc.array(other), (before, afterwards) => {
        const typed = play(play(start, ...before), retitled('Typed'));
        const end = play(typed, ...afterwards.filter((event) => event.type !== 'saved'));
        expect(end.brief.title).toBe('Typed');
      }),
    );
  });
});
