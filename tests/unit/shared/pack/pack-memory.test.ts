import { describe, expect, it } from 'vitest';
import { type Brief, richTextOf } from '../../../../src/shared/model/index.ts';
import { composePack, composeWithSections } from '../../../../src/shared/pack/index.ts';
import { packMemory } from '../../../../src/shared/pack/pack-memory.ts';
import { samplePackInput } from '../../../support/sample-pack.ts';

const input = samplePackInput(12);
const typed = (words: string): Brief => ({
  ...input.brief,
  sections: input.brief.sections.map((section) =>
    section.id === 'section-4' ? { ...section, text: richTextOf(words) } : section,
  ),
});

describe('a pack that is composed again', () => {
  it('has the very blocks it had, but for what was typed', () => {
    const memory = packMemory();
    const before = composeWithSections({ ...input, brief: typed('One.\n\nTwo.') }, memory).pack.blocks;
    const after = composeWithSections({ ...input, brief: typed('One.\n\nTwo, and more.') }, memory).pack.blocks;
    const isMade = after.filter(
      (block) => !before.includes(block) && block.type !== 'contents' && block.type !== 'page-break',
    );
    expect(isMade).toEqual([{ type: 'paragraph', role: 'body', inlines: [{ type: 'text', text: 'Two, and more.' }] }]);
  });

  it('is composed anew where the library changed', () => {
    const memory = packMemory();
    composeWithSections(input, memory);
    const entries = input.entries.map((entry) => ({ ...entry, summary: `${entry.summary} It is new.` }));
    expect(composeWithSections({ ...input, entries }, memory).pack).toEqual(composePack({ ...input, entries }));
  });
});
