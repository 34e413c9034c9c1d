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

describe('a date in another language', () => {
  const milestone = { date: '2026-01-15', precision: 'day', end: '2026-01-16', label: 'Met' } as const;
  const longer = { date: '2026-01-30', precision: 'day', end: '2026-02-01', label: 'Met' } as const;
  it.each([
    [
      'vi',
      '2026',
      'tháng 1 năm 2026',
      '1 tháng 2 năm 2026',
      '15–16 tháng 1 năm 2026',
      '30 tháng 1 – 1 tháng 2 năm 2026',
    ],
    ['id', '2026', 'Januari 2026', '1 Februari 2026', '15–16 Januari 2026', '30 Januari – 1 Februari 2026'],
    ['ja', '2026年', '2026年1月', '2026年2月1日', '2026年1月15日～16日', '2026年1月30日～2月1日'],
    [
      'th',
      'พ.ศ. 2569',
      'มกราคม พ.ศ. 2569',
      '1 กุมภาพันธ์ พ.ศ. 2569',
      '15–16 มกราคม พ.ศ. 2569',
      '30 มกราคม – 1 กุมภาพันธ์ พ.ศ. 2569',
    ],
    ['fr', '2026', 'janvier 2026', '1er février 2026', '15–16 janvier 2026', '30 janvier – 1er février 2026'],
  ] as const)('is written as in “%s”', (language, year, month, day, days, span) => {
    expect(dateInWords('2026', language)).toBe(year);
    expect(dateInWords('2026-01', language)).toBe(month);
    expect(dateInWords('2026-02-01', language)).toBe(day);
    expect(milestoneInWords(milestone, language)).toBe(days);
    expect(milestoneInWords(longer, language)).toBe(span);
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
