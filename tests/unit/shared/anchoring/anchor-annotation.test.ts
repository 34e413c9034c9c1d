import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorTarget,
  describeSelection,
  isOrphan,
  locateQuote,
  matchQuote,
} from '../../../../src/shared/anchoring/index.ts';
import type { AnnotationTarget } from '../../../../src/shared/model/index.ts';
import { anEntry } from '../../../support/builders.ts';

const BODY =
  'Ministers met in Hanoi. They adopted a masterplan for five years. The masterplan asks members to renew their own strategies.';

function targetOn(text: string, quote: string, occurrence = 0): AnnotationTarget {
  let start = -1;
  for (let seen = 0; seen <= occurrence; seen++) start = text.indexOf(quote, start + 1);
  return { source: 'an-entry', part: 'body', selector: describeSelection(text, start, start + quote.length) };
}

function textAt(body: string, target: AnnotationTarget): string | undefined {
  const anchor = anchorTarget(anEntry({ body }), target);
  return anchor === undefined ? undefined : body.slice(anchor.start, anchor.end);
}

describe('an annotation whose text was not changed', () => {
  it('sits where it was made', () => {
    const target = targetOn(BODY, 'masterplan', 1);
    expect(anchorTarget(anEntry({ body: BODY }), target)).toMatchObject({
      part: 'body',
      start: BODY.lastIndexOf('masterplan'),
      score: 1,
    });
  });

  it('law: any passage of any text is found again exactly, and no character is cut in half', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (body, a, b) => {
        const [from, to] = [a % body.length, b % (body.length + 1)].sort((x, y) => x - y) as [number, number];
        const [quote, position] = describeSelection(body, from, Math.max(to, from + 1));
        expect(quote.exact.isWellFormed()).toBe(true);
        expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
        expect(matchQuote(body, quote, position.start)).toMatchObject({ start: position.start, end: position.end });
      }),
    );
  });
});

describe('an annotation whose text was edited', () => {
  it('moves with its sentence', () => {
    const target = targetOn(BODY, 'They adopted a masterplan for five years.');
    const edited = `A new opening that was not there before. ${BODY}`;
    expect(textAt(edited, target)).toBe('They adopted a masterplan for five years.');
  });

  it('stays on its sentence when a word of it is corrected', () => {
    const target = targetOn(BODY, 'They adopted a masterplan for five years.');
    expect(textAt(BODY.replace('adopted', 'have adopted'), target)).toContain('adopted a masterplan for five years');
  });

  it('tells repeated words apart by what stands around them', () => {
    const target = targetOn(BODY, 'masterplan', 1);
    const edited = BODY.replace('They adopted a masterplan', 'They adopted, after two days, a regional masterplan');
    const anchor = anchorTarget(anEntry({ body: edited }), target);
    expect(anchor?.start).toBe(edited.lastIndexOf('masterplan'));
  });

  it('follows its words to another part of the entry', () => {
    const target = targetOn(BODY, 'They adopted a masterplan for five years.');
    const entry = anEntry({ body: 'Rewritten.', summary: 'In short: They adopted a masterplan for five years.' });
    expect(anchorTarget(entry, target)).toMatchObject({ part: 'summary' });
  });

  it('law: text put in front of it moves it by just that much', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (added) => {
        const target = targetOn(BODY, 'asks members to renew');
        const anchor = anchorTarget(anEntry({ body: added + BODY }), target);
        expect(anchor?.start).toBe(added.length + BODY.indexOf('asks members to renew'));
      }),
    );
  });
});

describe('an annotation whose words are gone', () => {
  it('is an orphan', () => {
    const target = targetOn(BODY, 'They adopted a masterplan for five years.');
    const anchor = anchorTarget(anEntry({ body: 'Nothing of the kind is said here any more.' }), target);
    expect(isOrphan(target, anchor)).toBe(true);
  });

  it('is not drawn to a chance occurrence of a short quote', () => {
    const target = targetOn('The rules on AI are strict.', 'AI');
    expect(anchorTarget(anEntry({ body: 'Quite other words; HAIL, then.' }), target)).toBeUndefined();
  });
});

describe('an annotation on the whole entry', () => {
  it('has no anchor and is no orphan', () => {
    const target = { source: 'an-entry' };
    expect(anchorTarget(anEntry(), target)).toBeUndefined();
    expect(isOrphan(target, undefined)).toBe(false);
  });
});

describe('a quote typed by hand', () => {
  it('is found whatever its case and white space', () => {
    const target = locateQuote(anEntry({ body: BODY }), '  MINISTERS   met\nin hanoi ');
    expect(target?.selector?.[0].exact).toBe('Ministers met in Hanoi');
  });

  it('is found in a claim, and says in which', () => {
    const claim = { id: 'adopted', text: 'The plan was adopted.', citations: [{ sourceId: 'a-source', paragraph: 1 }] };
    expect(locateQuote(anEntry({ claims: [claim] }), 'plan was adopted')?.part).toBe('claim:adopted');
  });

  it('is taken as words, not as a pattern', () => {
    expect(locateQuote(anEntry({ body: BODY }), '.*')).toBeUndefined();
    expect(locateQuote(anEntry({ body: BODY }), '   ')).toBeUndefined();
  });
});
