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

/** The slug of `title`, with a number behind it where it is taken. */
export async function uniqueSlug(
  title: string,
  fallback: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const slug = slugOf(title, fallback);
  if (!(await isTaken(slug))) return slug;
  let number = 2;
  while (await isTaken(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
