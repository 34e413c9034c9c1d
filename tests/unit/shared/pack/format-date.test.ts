import { describe, expect, it } from 'vitest';
import { dateInWords, milestoneInWords, publishedInWords } from '../../../../src/shared/pack/index.ts';

describe('a date in words', () => {
  it.each([
    ['2026', '2026'],
    ['2026-01', 'January 2026'],
    ['2026-01-05', '5 January 2026'],
    ['2026-12-31', '31 December 2026'],
  ])('says of %s no more than is known', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });
});

describe('a milestone in words', () => {
  it.each([
    [{ date: '2026-01-15', precision: 'day', end: '2026-01-16' }, '15–16 January 2026'],
    [{ date: '2026-01-30', precision: 'day', end: '2026-02-02' }, '30 January – 2 February 2026'],
    [{ date: '2025-12-30', precision: 'day', end: '2026-01-02' }, '30 December 2025 – 2 January 2026'],
    [{ date: '2026-01', precision: 'month', end: '2026-03' }, 'January – March 2026'],
    [{ date: '2026', precision: 'year', end: '2030' }, '2026 – 2030'],
    [{ date: '2026-01-15', precision: 'day', end: '2026-01-15' }, '15 January 2026'],
    [{ date: '2026-01-15', precision: 'month' }, 'January 2026'],
    [{ date: '2026-01-01', precision: 'year' }, '2026'],
    [{ date: '2026-01', precision: 'day' }, 'January 2026'],
  ] as const)('%o is %s', (milestone, words) => {
    expect(milestoneInWords({ ...milestone, label: 'Met' })).toBe(words);
  });
});

describe('the date of a source', () => {
  it('says where the document states none', () => {
    expect(publishedInWords({})).toBe('date not stated');
  });

  it('adds what is known of it', () => {
    expect(publishedInWords({ published: '2026-01', publishedNote: 'not stated' })).toBe('January 2026 (not stated)');
    expect(publishedInWords({ publishedNote: 'before the meeting' })).toBe('before the meeting');
  });
});
