import { AttacheError } from '../../../shared/api/index.ts';

/** Longest slug made from a title: short enough for a file name with room for what is appended. */
const MAX_SLUG_LENGTH = 80;

/** Writes a title as a slug: Latin letters without their marks, digits and hyphens; `fallback` where none are left. */
export function slugOf(title: string, fallback: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? fallback : slug;
}

/**
 * Inserts something under the slug of its title, with a number behind where that is taken, also by one inserted at the same time.
 * @param insert throws AttacheError Conflict where the slug is taken
 */
export async function insertUnderSlug<T>(
  title: string,
  fallback: string,
  insert: (slug: string) => Promise<T>,
): Promise<T> {
  const slug = slugOf(title, fallback);
  for (let number = 1; ; number++) {
    try {
      return await insert(number === 1 ? slug : `${slug}-${number}`);
    } catch (error) {
      if (!(error instanceof AttacheError && error.kind === 'Conflict')) throw error;
    }
  }
}
