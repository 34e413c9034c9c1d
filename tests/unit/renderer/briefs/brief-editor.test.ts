import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BriefDraft } from '../../../../src/renderer/features/briefs/editing/brief-draft.ts';
import { type BriefEditor, createBriefEditor } from '../../../../src/renderer/features/briefs/editing/brief-editor.ts';
import { savePhase } from '../../../../src/renderer/features/briefs/editing/editing-state.ts';
import { type ApiError, AttacheError, type BriefView, toApiError } from '../../../../src/shared/api/index.ts';
import { type Brief, richTextOf } from '../../../../src/shared/model/index.ts';
import { aBrief, aBriefView, aTextSection } from './brief-builders.ts';

/** A store of one brief that refuses an outdated revision, as the core does, and a place for drafts. */
function aDesk(brief: Brief) {
  const drafts = new Map<string, BriefDraft>();
  const desk = {
    stored: brief,
    revision: 1,
    saves: 0,
    refuseWith: undefined as ApiError['kind'] | undefined,
    drafts,
    view: (): BriefView => aBriefView(desk.stored, String(desk.revision)),
    /** Another window saves. */
    change(changed: Brief) {
      desk.stored = changed;
      desk.revision += 1;
    },
    open: (found: ReadonlyMap<string, BriefDraft> = drafts): BriefEditor =>
      createBriefEditor(desk.view(), new Map(found), {
        async save({ brief: saved, revision }) {
          if (desk.refuseWith !== undefined && desk.refuseWith !== 'Bug')
            throw new AttacheError(desk.refuseWith, 'No.');
          if (revision !== String(desk.revision)) throw new AttacheError('Conflict', 'Changed elsewhere.');
          desk.saves += 1;
          desk.change({ ...saved, updatedAt: new Date(desk.saves).toISOString() });
          return desk.view();
        },
        load: async () => desk.view(),
        keepDraft: (name, draft) => void drafts.set(name, draft),
        forgetDraft: (name) => void drafts.delete(name),
        errorOf: toApiError,
        now: () => Date.now(),
      }),
  };
  return desk;
}

const typed = (text: string) => (brief: Brief) => ({ ...brief, sections: [aTextSection({ text: richTextOf(text) })] });

describe('typing in a brief', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it('is kept as a draft at once and saved after a pause', async () => {
    const desk = aDesk(aBrief());
    const editor = desk.open();
    editor.edit(typed('Hello'));
    expect(desk.drafts.get('section')).toMatchObject({ mine: { text: richTextOf('Hello') } });
    expect(desk.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.stored.sections[0]?.text).toEqual(richTextOf('Hello'));
    expect(desk.drafts.size).toBe(0);
    expect(savePhase(editor.state())).toBe('saved');
  });

  it('is saved once for many keystrokes, and now and then when they do not end', async () => {
    const desk = aDesk(aBrief());
    const editor = desk.open();
    for (let key = 0; key < 120; key += 1) {
      editor.edit(typed(`Key ${key}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(desk.saves).toBeGreaterThanOrEqual(1);
    expect(desk.saves).toBeLessThanOrEqual(4);
  });

  it('comes back after a window was killed', async () => {
    const desk = aDesk(aBrief());
    desk.open().edit(typed('Not saved yet'));
    const survivor = new Map(desk.drafts);
    vi.clearAllTimers();
    const editor = desk.open(survivor);
    expect(editor.state().brief.sections[0]?.text).toEqual(richTextOf('Not saved yet'));
    await editor.flush();
    expect(desk.stored.sections[0]?.text).toEqual(richTextOf('Not saved yet'));
    expect(desk.drafts.size).toBe(0);
  });

  it('comes back beside what was saved elsewhere meanwhile, for a person to choose', async () => {
    const desk = aDesk(aBrief());
    desk.open().edit(typed('Mine'));
    vi.clearAllTimers();
    desk.change(typed('Theirs')(desk.stored));
    const editor = desk.open();
    expect(savePhase(editor.state())).toBe('contested');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(desk.stored.sections[0]?.text).toEqual(richTextOf('Theirs'));
    expect(editor.state().brief.sections[0]?.text).toEqual(richTextOf('Mine'));
  });

  it('forgets a draft that was saved before the window died', () => {
    const desk = aDesk(aBrief());
    desk.open().edit(typed('Same'));
    vi.clearAllTimers();
    desk.change(typed('Same')(desk.stored));
    const editor = desk.open();
    expect(savePhase(editor.state())).toBe('saved');
    expect(desk.drafts.size).toBe(0);
  });

  it('joins with another window that changed something else, and is saved', async () => {
    const desk = aDesk(aBrief());
    const editor = desk.open();
    editor.edit(typed('Mine'));
    desk.change({ ...desk.stored, title: 'Their title' });
    await editor.flush();
    expect(desk.stored).toMatchObject({ title: 'Their title', sections: [{ text: richTextOf('Mine') }] });
    expect(savePhase(editor.state())).toBe('saved');
  });

  it('waits for a person where another window changed the same, across a restart, and loses neither text', async () => {
    const desk = aDesk(aBrief());
    const first = desk.open();
    first.edit(typed('Mine'));
    desk.change(typed('Theirs')(desk.stored));
    await first.flush();
    expect(savePhase(first.state())).toBe('contested');
    first.edit(typed('Mine, more'));
    vi.clearAllTimers();

    const editor = desk.open();
    const [conflict] = editor.state().conflicts;
    expect(conflict).toMatchObject({ sectionId: 'section', theirs: { text: richTextOf('Theirs') } });
    if (conflict !== undefined) editor.settle(conflict, 'mine');
    await editor.flush();
    expect(desk.stored.sections[0]?.text).toEqual(richTextOf('Mine, more'));
    expect(desk.drafts.size).toBe(0);
  });

  it('is tried again by itself when the store could not be reached', async () => {
    const desk = aDesk(aBrief());
    const editor = desk.open();
    desk.refuseWith = 'Unavailable';
    editor.edit(typed('Patience'));
    await editor.flush();
    expect(savePhase(editor.state())).toBe('failed');
    expect(desk.drafts.size).toBe(1);
    desk.refuseWith = undefined;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(desk.stored.sections[0]?.text).toEqual(richTextOf('Patience'));
  });

  it('is not tried over and over when the store refuses it', async () => {
    const desk = aDesk(aBrief());
    const editor = desk.open();
    desk.refuseWith = 'Full';
    editor.edit(typed('Too much'));
    await editor.flush();
    desk.refuseWith = undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.saves).toBe(0);
    await editor.flush();
    expect(desk.saves).toBe(1);
  });

  it('is all saved for who waits, what is typed meanwhile too', async () => {
    const desk = aDesk(aBrief());
    const editor = desk.open();
    editor.edit(typed('One'));
    const waiting = editor.flush();
    editor.edit(typed('Two'));
    await waiting;
    expect(desk.stored.sections[0]?.text).toEqual(richTextOf('Two'));
  });
});
