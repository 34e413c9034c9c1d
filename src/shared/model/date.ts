import { z } from 'zod';

/** How much of a date is known. */
export const precisionSchema = z.enum(['year', 'month', 'day']);
export type Precision = z.infer<typeof precisionSchema>;

/**
 * Calendar date that says no more than is known: `2026`, `2026-01` or `2026-01-15`.
 * @see https://www.iso.org/iso-8601-date-and-time-format.html — reduced precision
 */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'A date is YYYY, YYYY-MM or YYYY-MM-DD.')
  .refine(isOnCalendar, 'There is no such day.');

/** Gives the precision a partial date is written with. */
export function precisionOf(date: string): Precision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** First day a partial date may mean, as YYYY-MM-DD: the key dates are sorted by. */
export function firstDayOf(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`;
}

function isOnCalendar(date: string): boolean {
  const instant = new Date(`${firstDayOf(date)}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}
