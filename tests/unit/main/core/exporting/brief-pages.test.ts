import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefPages, type PackMaterial } from '../../../../../src/main/core/exporting/pages/brief-pages.ts';
import { BUILT_IN_LOOKS, builtInLook } from '../../../../../src/main/core/exporting/template.ts';
import { type Brief, EMPTY_RICH_TEXT, richTextOf } from '../../../../../src/shared/model/index.ts';
import { arbitraryBriefEdits, editedBrief } from '../../../../support/arbitrary-brief-edits.ts';
import { builtInCiting } from '../../../../support/citation-styles.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const { brief: sample, citing: _house, ...documents } = samplePackInput(7);
const made = ['timeline', 'glossary', 'sources', 'disagreements', 'partner-matrix'] as const;
/** The sample with a section of every kind that is made from the entries, in the middle. */
const brief: Brief = {
  ...sample,
  sections: sample.sections.toSpliced(
    5,
    0,
    ...made.map((kind) => ({ id: `own-${kind}`, kind, heading: `Our ${kind}`, text: EMPTY_RICH_TEXT })),
  ),
};
const everyPage = { first: 1, last: 999 };
const sectionId = sample.sections[3]?.id ?? '';

/** After any edits, the pages that follow them are those of a brief that is opened then. */
function expectToFollow(
  material: PackMaterial,
  { seed, numRuns }: { readonly seed: number; readonly numRuns: number },
) {
  const follows = fc.property(arbitraryBriefEdits, (edits) => {
    const follow = briefPages(() => {});
    let current = brief;
    for (const edit of edits) {
      current = editedBrief(current, edit);
      const request = { brief: structuredClone(current), material, span: everyPage, sectionId };
      expect(follow(request)).toEqual(briefPages(() => {})(request));
    }
  });
  fc.assert(follows, { seed, numRuns });
}

describe('the pages of a brief that is typed', () => {
  it.each(BUILT_IN_LOOKS)('law: after any edits they are those of a brief that is opened then (%s)', (name) => {
    expectToFollow({ ...documents, look: builtInLook(name) }, { seed: 20260521, numRuns: 12 });
  });

  it('law: so they are where they are cited in a style', () => {
    const material: PackMaterial = { ...documents, look: builtInLook('standard'), citing: builtInCiting('chicago') };
    expectToFollow(material, { seed: 20260522, numRuns: 8 });
  });

  it('are those of the last text after one that was left half way', () => {
    const material: PackMaterial = { ...documents, look: builtInLook('standard') };
    const typed = (words: string): Brief => ({
      ...brief,
      sections: brief.sections.map((section) =>
        section.id === sectionId ? { ...section, text: richTextOf(words) } : section,
      ),
    });
    const request = (words: string) => ({ brief: typed(words), material, span: everyPage, sectionId });
    for (let leftAfter = 1; leftAfter <= 5; leftAfter++) {
      let steps = 0;
      let last = Number.POSITIVE_INFINITY;
      const draw = briefPages(() => {
        steps += 1;
        if (steps === last) throw new Error('left');
      });
      draw(request('First.'));
      last = steps + leftAfter;
      expect(() => draw(request('Second words, which are never drawn.'))).toThrow('left');
      expect(draw(request('First.'))).toEqual(briefPages(() => {})(request('First.')));
    }
  });

  it('count the items of a list, the last of which is kept with what follows until words come between', () => {
    const material: PackMaterial = { ...documents, look: builtInLook('standard') };
    const words = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
    const list = {
      type: 'orderedList' as const,
      content: ['One', 'Two', 'Three'].map((item) => ({ type: 'listItem' as const, content: [words(item)] })),
    };
    // An entry that is printed a second time ends with a line that says where the first is.
    const entry = brief.sections.find((section) => section.kind === 'entry');
    if (entry === undefined) throw new Error('The sample has entries.');
    const request = (content: (typeof entry)['text']['content']) => ({
      brief: {
        ...brief,
        sections: [...brief.sections, { ...entry, id: 'again', text: { type: 'doc' as const, content } }],
      },
      material,
      span: everyPage,
    });
    const follow = briefPages(() => {});
    for (const content of [[list, words('And more.')], [list], [list, words('And more.')]]) {
      expect(follow(request(content))).toEqual(briefPages(() => {})(request(content)));
    }
  });
});
