import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const ENTRY = 'cloud-framework';
const BRIEF = 'adgmin-6-cloud-provider';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

/** Saves what a window sends in the place of an entry, and gives the answer and what is in the store then. */
async function saved(change: object) {
  const { library } = test.core.services;
  const before = await library.entry(ENTRY);
  const entry = { ...before.entry, ...change };
  const input = { entry, revision: before.revision };
  const answer = await test.core.dispatch({ path: 'library.saveEntry', type: 'mutation', input });
  return { answer, entry, before, after: await library.entry(ENTRY) };
}

const claim = (text: string, id = 'claim') => ({ id, text, citations: [{ sourceId: 'a-source', paragraph: 1 }] });
const nestedList = (levels: number): object =>
  levels === 0
    ? { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] }
    : { type: 'bulletList', content: [{ type: 'listItem', content: [nestedList(levels - 1)] }] };

describe('an entry that can not be kept', () => {
  it.each<[string, object]>([
    ['has a field nobody knows', { colour: 'red' }],
    ['lacks a field', { title: undefined }],
    ['has a number where a text belongs', { summary: 7 }],
    ['has 50 MB of text in one field', { body: 'x'.repeat(50_000_000) }],
    [
      'has 50 MB of text in fields each of which would do',
      { claims: Array.from({ length: 250 }, (_, number) => claim('x'.repeat(199_999), `claim-${number}`)) },
    ],
    ['has ten thousand relations', { relations: new Array(10_000).fill({ type: 'related-to', to: 'defa' }) }],
    ['has half a character in its title', { title: 'Half \ud83d' }],
    ['has half a character in a claim', { claims: [claim('Half \udc00')] }],
    ['has a NUL in its body', { body: 'before\u0000after' }],
    ['has a NUL in an alias', { aliases: ['\u0000'] }],
    ['has a slash in a relation', { relations: [{ type: 'related-to', to: '../defa' }] }],
    ['is of the year 20000', { date: '20000-01-01' }],
    ['is of the year 20000, as JavaScript writes it', { date: '+020000-01-01' }],
    ['has a milestone in the year 20000', { milestones: [{ date: '20000', precision: 'year', label: 'Far' }] }],
    ['has a milestone on no day', { milestones: [{ date: '2026-02-30', precision: 'day', label: 'Never' }] }],
    ['is nested until the stack would end', { body: JSON.parse('['.repeat(9_000) + ']'.repeat(9_000)) }],
  ])('is refused with a sentence when it %s, and what is there stays', async (_, change) => {
    const { answer, before, after } = await saved(change);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Invalid', message: expect.stringMatching(/.{10}/) } });
    expect(after).toEqual(before);
    expect(test.faults).toEqual([]);
  });

  it.each(['a/b', '../up', 'a\u0000', '\u202ea', ''])('is not looked for under the id %j', async (id) => {
    const answer = await test.core.dispatch({ path: 'library.entry', type: 'query', input: { id } });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Invalid' } });
  });
});

describe('an entry that is unusual', () => {
  it.each<[string, object]>([
    [
      'turns the direction of writing',
      { title: 'Cloud \u202eframework\u202c of ASEAN', body: '\u2067שלום\u2069 \u200f' },
    ],
    ['is of the year 0', { date: '0000-02-29', milestones: [{ date: '0000', precision: 'year', label: 'Then' }] }],
    ['is of the year 9999', { date: '9999-12-31' }],
    ['has as many relations as there may be', { relations: new Array(2_000).fill({ type: 'related-to', to: 'defa' }) }],
    ['has emoji, tags and signs of many scripts', { title: '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 Z̶a̷l̸g̵o̴ ဝန်ကြီး', aliases: ['ﷺ', '\ufeff.'] }],
    ['has as much text as there may be in a field', { body: 'word '.repeat(40_000) }],
  ])('is kept and shown as it is when it %s', async (_, change) => {
    const { answer, entry, before, after } = await saved(change);
    expect(answer).toMatchObject({ ok: true });
    expect(after.entry).toEqual({ ...entry, updatedAt: after.entry.updatedAt });
    const { hits } = await test.core.services.search.search({ text: after.entry.title });
    expect(hits[0]?.title.map((piece) => piece.text).join('')).toBe(after.entry.title);
    await test.core.services.library.saveEntry({ entry: before.entry, revision: after.revision });
  });
});

describe('a brief that can not be kept', () => {
  it.each<[string, object]>([
    ['is nested deeper than the stack', { type: 'doc', content: [nestedList(3_000)] }],
    ['links to half a character', linkTo('https://asean.org/\ud83d')],
    ['links to a program', linkTo('javascript:alert(1)')],
  ])('is refused with a sentence when its text %s', async (_, text) => {
    const { brief, revision } = await test.core.services.briefs.get(BRIEF);
    const section = { id: 'own-text', kind: 'text', heading: 'Own text', text };
    const input = { brief: { ...brief, sections: [section] }, revision };
    const answer = await test.core.dispatch({ path: 'briefs.save', type: 'mutation', input });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Invalid' } });
    expect((await test.core.services.briefs.get(BRIEF)).brief).toEqual(brief);
  });
});

describe('any text in any field', () => {
  it('law: is refused as Invalid, or kept to the letter', async () => {
    const text = fc.oneof(
      { weight: 12, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      {
        weight: 1,
        arbitrary: fc.string({ unit: fc.constantFrom('\ud800', '\udfff', '\0', '\u202e', '\n', '/', 'a') }),
      },
    );
    const change = fc.record(
      {
        title: text,
        aliases: fc.array(text, { maxLength: 3 }),
        acronym: text,
        summary: text,
        body: text,
        date: fc.oneof(
          text,
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
        ),
        claims: fc.array(
          text.map((words) => claim(words)),
          { maxLength: 2 },
        ),
        wordings: fc.array(fc.record({ field: fc.constant('theme'), wording: text }), { maxLength: 1 }),
      },
      { requiredKeys: [] },
    );
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(change, async (given) => {
        const { answer, entry, before, after } = await saved(given);
        if (!answer.ok) {
          expect(answer.error.kind).toBe('Invalid');
          expect(after).toEqual(before);
          return;
        }
        kept++;
        expect(after.entry).toEqual({ ...entry, updatedAt: after.entry.updatedAt });
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(kept).toBeGreaterThan(30);
  });
});

describe('the store, after all this', () => {
  it('is whole, and none of it was a bug', async () => {
    expect(await test.core.services.settings.verify()).toMatchObject({ problems: [] });
    expect(test.faults).toEqual([]);
  });
});

function linkTo(href: string): object {
  const text = { type: 'text', text: 'a link', marks: [{ type: 'link', attrs: { href } }] };
  return { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
}
