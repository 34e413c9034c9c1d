import { describe, expect, it } from 'vitest';
import { mergeBrief, takeTheirs } from '../../../../src/renderer/features/briefs/editing/merge-brief.ts';
import { DEFAULT_BRIEF_OPTIONS, richTextOf } from '../../../../src/shared/model/index.ts';
import { aBrief, aTextSection } from './brief-builders.ts';

const sections = (...ids: string[]) => ids.map((id) => aTextSection({ id }));
const idsOf = (brief: { sections: readonly { id: string }[] }) => brief.sections.map(({ id }) => id).join(' ');

describe('a brief changed in two windows', () => {
  const base = aBrief({ sections: sections('a', 'b', 'c') });

  it('keeps both texts where different sections were changed', () => {
    const mine = { ...base, sections: [aTextSection({ id: 'a', text: richTextOf('mine') }), ...sections('b', 'c')] };
    const theirs = {
      ...base,
      sections: [...sections('a', 'b'), aTextSection({ id: 'c', text: richTextOf('theirs') })],
    };
    const { brief, conflicts } = mergeBrief(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(brief.sections.map(({ text }) => text)).toEqual([
      richTextOf('mine'),
      base.sections[1]?.text,
      richTextOf('theirs'),
    ]);
  });

  it('keeps the heading of one and the text of the other in the same section', () => {
    const mine = { ...base, sections: [aTextSection({ id: 'a', heading: 'Renamed' }), ...sections('b', 'c')] };
    const theirs = {
      ...base,
      sections: [aTextSection({ id: 'a', text: richTextOf('theirs') }), ...sections('b', 'c')],
    };
    const { brief, conflicts } = mergeBrief(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(brief.sections[0]).toMatchObject({ heading: 'Renamed', text: richTextOf('theirs') });
  });

  it('keeps the marking of one and the text of the other, and the marking that was taken away', () => {
    const rest = sections('b', 'c');
    const written = { ...base, sections: [aTextSection({ id: 'a', text: richTextOf('theirs') }), ...rest] };
    const marked = { ...base, sections: [aTextSection({ id: 'a', marking: 'internal' }), ...rest] };
    expect(mergeBrief(base, marked, written).brief.sections[0]).toMatchObject({
      marking: 'internal',
      text: richTextOf('theirs'),
    });
    const markedAndWritten = {
      ...base,
      sections: [aTextSection({ id: 'a', marking: 'internal', text: richTextOf('theirs') }), ...rest],
    };
    const { brief, conflicts } = mergeBrief(marked, base, markedAndWritten);
    expect(conflicts).toEqual([]);
    expect(brief.sections[0]).toEqual(aTextSection({ id: 'a', text: richTextOf('theirs') }));
  });

  it('keeps what was typed here and reports the other text where both changed it', () => {
    const mine = { ...base, sections: [aTextSection({ id: 'a', text: richTextOf('mine') }), ...sections('b', 'c')] };
    const changed = aTextSection({ id: 'a', text: richTextOf('theirs') });
    const { brief, conflicts } = mergeBrief(base, mine, { ...base, sections: [changed, ...sections('b', 'c')] });
    expect(brief.sections[0]?.text).toEqual(richTextOf('mine'));
    expect(conflicts).toEqual([{ kind: 'section', sectionId: 'a', theirs: changed }]);
  });

  it('keeps a section that was changed here and removed there, and says so', () => {
    const mine = { ...base, sections: [aTextSection({ id: 'a', text: richTextOf('mine') }), ...sections('b', 'c')] };
    const { brief, conflicts } = mergeBrief(base, mine, { ...base, sections: sections('b', 'c') });
    expect(idsOf(brief)).toBe('a b c');
    expect(conflicts).toEqual([{ kind: 'section', sectionId: 'a', theirs: undefined }]);
  });

  it('removes what one side removed and the other left alone', () => {
    const mine = { ...base, sections: sections('a', 'c') };
    expect(idsOf(mergeBrief(base, mine, base).brief)).toBe('a c');
    expect(idsOf(mergeBrief(base, base, mine).brief)).toBe('a c');
  });

  it('keeps the new order of one and puts the new section of the other in its place', () => {
    const mine = { ...base, sections: sections('c', 'a', 'b') };
    const theirs = { ...base, sections: sections('a', 'x', 'b', 'c') };
    expect(idsOf(mergeBrief(base, mine, theirs).brief)).toBe('c a x b');
  });

  it('adds the new sections of both', () => {
    const mine = { ...base, sections: sections('m', 'a', 'b', 'c') };
    const theirs = { ...base, sections: sections('a', 'b', 'c', 't') };
    expect(idsOf(mergeBrief(base, mine, theirs).brief)).toBe('m a b c t');
  });

  it('keeps a title of one and an option of the other', () => {
    const mine = { ...base, title: 'A better title' };
    const theirs = { ...base, options: { ...DEFAULT_BRIEF_OPTIONS, glossary: false } };
    expect(mergeBrief(base, mine, theirs)).toEqual({ brief: { ...theirs, title: 'A better title' }, conflicts: [] });
  });

  it('reports a title both changed', () => {
    const { brief, conflicts } = mergeBrief(base, { ...base, title: 'Mine' }, { ...base, title: 'Theirs' });
    expect(brief.title).toBe('Mine');
    expect(conflicts).toEqual([{ kind: 'detail', detail: 'title', theirs: 'Theirs' }]);
  });

  it('keeps the look of one and the paper of the other', () => {
    const mine = { ...base, template: 'chambers' };
    const { brief, conflicts } = mergeBrief(base, mine, { ...base, pageSize: 'letter' });
    expect(brief).toEqual({ ...base, template: 'chambers', pageSize: 'letter' });
    expect(conflicts).toEqual([]);
  });

  it('takes back its own marking where one side did', () => {
    const marked = { ...base, marking: 'public' as const };
    expect(mergeBrief(marked, base, { ...marked, title: 'Theirs' }).brief).toEqual({ ...base, title: 'Theirs' });
  });
});

describe('the other side of a conflict, chosen', () => {
  const base = aBrief({ sections: sections('a', 'b') });

  it('replaces the section', () => {
    const theirs = aTextSection({ id: 'a', text: richTextOf('theirs') });
    expect(takeTheirs(base, { kind: 'section', sectionId: 'a', theirs }).sections[0]).toBe(theirs);
  });
  it('removes the section that was removed there', () => {
    expect(idsOf(takeTheirs(base, { kind: 'section', sectionId: 'a', theirs: undefined }))).toBe('b');
  });
  it('replaces the title', () => {
    expect(takeTheirs(base, { kind: 'detail', detail: 'title', theirs: 'Theirs' }).title).toBe('Theirs');
  });
  it('goes back to the paper of the look', () => {
    const onLetter = { ...base, pageSize: 'letter' as const };
    expect(takeTheirs(onLetter, { kind: 'detail', detail: 'pageSize', theirs: undefined })).toEqual(base);
  });
  it('goes back to the marking of the client', () => {
    const marked = { ...base, marking: 'public' as const };
    expect(takeTheirs(marked, { kind: 'detail', detail: 'marking', theirs: undefined })).toEqual(base);
  });
});
