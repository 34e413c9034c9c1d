import { describe, expect, it } from 'vitest';
import { type Note, noteWriter } from '../../../../../src/main/core/exporting/footnote-text.ts';
import { templateLabels } from '../../../../../src/main/core/exporting/template-labels.ts';
import type { PackSource } from '../../../../../src/shared/pack/index.ts';

const alert: PackSource = {
  id: 'alert',
  title: 'Ministers’ Meeting 2026: what it means (second version)',
  publisher: 'Crowell (client alert)',
  dateText: '29 January 2026',
};
const report: PackSource = { id: 'report', title: 'Report', publisher: 'VNS', dateText: 'January 2026' };

function notesOf(sources: readonly PackSource[], ...notes: readonly (readonly [string, number])[][]): string[] {
  const write = noteWriter(sources, templateLabels('en'));
  return notes.map((cites) => {
    const citations = cites.map(([sourceId, paragraph]) => ({ sourceId, paragraph }));
    return write({ type: 'footnote', citations })
      .map(({ text }) => text)
      .join('');
  });
}

describe('notes in the house’s own form', () => {
  it('name a source in full at first, then by its short names, without its date', () => {
    expect(notesOf([alert, report], [['alert', 3]], [['report', 1]], [['alert', 5]])).toEqual([
      'Crowell (client alert), Ministers’ Meeting 2026: what it means (second version), 29 January 2026, para. 3.',
      'VNS, Report, January 2026, para. 1.',
      'Crowell, Ministers’ Meeting 2026, para. 5.',
    ]);
  });

  it('cite several sources in one, each with all its paragraphs', () => {
    expect(
      notesOf(
        [alert, report],
        [['report', 1]],
        [
          ['report', 4],
          ['alert', 3],
          ['report', 6],
        ],
      )[1],
    ).toBe(
      'VNS, Report, paras. 4, 6; Crowell (client alert), Ministers’ Meeting 2026: what it means (second version), 29 January 2026, para. 3.',
    );
  });

  it('keep the full form where short names would not tell two sources apart', () => {
    const other = { ...alert, id: 'other', title: 'Ministers’ Meeting 2026 (first version)' };
    const [first, again] = notesOf([alert, other], [['alert', 3]], [['alert', 3]]);
    expect(again).toBe(first);
  });

  it('name a source that is nothing but words in brackets', () => {
    const bare = { ...report, title: '(headline not stated)' };
    expect(notesOf([bare], [['report', 1]], [['report', 2]])[1]).toBe('VNS, (headline not stated), para. 2.');
  });

  it('say what a citation style has set', () => {
    const note: Note = { type: 'footnote', citations: [], text: [{ type: 'text', text: 'ibid.' }] };
    expect(noteWriter([alert], templateLabels('en'))(note)).toEqual(note.text);
  });
});
