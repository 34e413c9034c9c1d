import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerTitle } from '../../../../../src/main/core/exporting/header-title.ts';
import { widthOfText } from '../../../../../src/main/core/exporting/pages/text-mark.ts';
import { lookOf } from '../../../../../src/main/core/exporting/template.ts';
import { markingSchema } from '../../../../../src/shared/model/index.ts';
import { composePack } from '../../../../../src/shared/pack/index.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const pack = composePack(samplePackInput(1));
const look = lookOf(pack);
const printed = (title: string) => headerTitle({ ...pack.cover, title }, look);

describe('the title at the head of every page', () => {
  it('is the whole of a short one', () => {
    expect(printed('ADGMIN 6: what it means')).toBe('ADGMIN 6: what it means');
  });

  it('ends with a whole word and an ellipsis where the marking would have no room beside it', () => {
    const title =
      'ASEAN digital policy after Hanoi: a reference for the government affairs teams of firms across the region';
    expect(printed(title)).toMatch(/^ASEAN digital policy after Hanoi: .*\p{L}…$/u);
    expect(title.startsWith(`${printed(title).slice(0, -1)} `)).toBe(true);
  });

  it('leaves room for the marking, whatever it is', () => {
    const style = { font: look.template.fonts.body, size: (look.template.sizes.small - 0.5) * 20 };
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 300 }),
        fc.constantFrom(...markingSchema.options),
        (title, marking) => {
          const text = headerTitle({ ...pack.cover, title, marking }, look);
          const room = look.page.textWidth - widthOfText(look.labels.markings[marking], { ...style, isBold: true });
          expect(widthOfText(text, { ...style, isBold: false })).toBeLessThan(room);
        },
      ),
      { seed: 20260125, numRuns: 200 },
    );
  });
});
