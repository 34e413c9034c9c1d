/** Entries fetched at once: a screen, and some more. */
export const PAGE_SIZE = 25;

/** The pages that hold rows `first` to `last`, both included; the first page always, because it brings the counts. */
export function pagesFor(first: number, last: number): number[] {
  const pages = new Set([0]);
  for (let page = pageOf(Math.max(0, first)); page <= pageOf(Math.max(0, last)); page++) pages.add(page);
  return [...pages].sort((one, other) => one - other);
}

/** The page a row is on. */
export function pageOf(row: number): number {
  return Math.floor(row / PAGE_SIZE);
}
