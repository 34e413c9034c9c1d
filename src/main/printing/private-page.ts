import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface PrivatePage {
  /** A folder only the user can read, for what is made of the page. */
  readonly folder: string;
  /** Path of the page in it. */
  readonly page: string;
}

/** Lays a page into a folder that only the user can read, for as long as `work` takes. It is gone afterwards, however that ends. */
export async function withPrivatePage<Result>(
  html: string,
  work: (place: PrivatePage) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-print-'));
  try {
    const page = join(folder, 'pack.html');
    await writeFile(page, html, { mode: 0o600 });
    return await work({ folder, page });
  } finally {
    // A browser that was killed may still be letting go of its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
