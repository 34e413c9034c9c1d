import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowInline } from '../../../../../src/main/core/exporting/flow.ts';
import { measureLines, rememberingMeasurer } from '../../../../../src/main/core/exporting/measure-lines.ts';

const inline = fc.oneof(
  fc
    .record({ text: fc.string({ maxLength: 80 }), bold: fc.boolean() })
    .map(({ text, bold }): FlowInline => ({ type: 'text', text, ...(bold ? { bold } : {}) })),
  fc.integer({ min: 1, max: 999 }).map((number): FlowInline => ({ type: 'note', number, place: 'footnotes' })),
  fc.constant<FlowInline>({ type: 'break' }),
);
const look = fc.record({
  font: fc.constantFrom('Arial', 'Georgia', 'Cambria'),
  isBold: fc.boolean(),
  size: fc.constantFrom(180, 210, 480),
});

describe('a measurer that remembers', () => {
  it('law: measures as one that does not, whatever it measured before', () => {
    const { measure, startLayout } = rememberingMeasurer();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(inline, { maxLength: 6 }), look, fc.constantFrom(900, 3_000, 9_000)), {
          maxLength: 6,
        }),
        (paragraphs) => {
          startLayout();
          for (const paragraph of [...paragraphs, ...paragraphs]) {
            expect(measure(...paragraph)).toEqual(measureLines(...paragraph));
          }
        },
      ),
      { seed: 20260115, numRuns: 200 },
    );
  });

  it('knows a paragraph again in the next layout, and forgets what two layouts did not need', () => {
    const { measure, startLayout } = rememberingMeasurer();
    const text: FlowInline[] = [{ type: 'text', text: 'Ministers met in Hanoi.' }];
    const of = () => measure(text, { font: 'Arial', isBold: false, size: 210 }, 1_000);
    const first = of();
    startLayout();
    expect(of()).toBe(first);
    startLayout();
    startLayout();
    expect(of()).not.toBe(first);
  });
});
