import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type BuiltInLibrary, parseBuiltInLibrary } from '../../../shared/model/built-in-library.ts';

/** Reads and parses the built-in library's folder. @throws AttacheError Corrupt, naming the file and what is wrong in it */
export async function readBuiltInLibrary(directory: string): Promise<BuiltInLibrary> {
  const names = await readdir(directory, { recursive: true });
  const files = names.filter((name) => name.endsWith('.json'));
  const texts = files.map(
    async (name) => [name.split(sep).join('/'), await readFile(join(directory, name), 'utf8')] as const,
  );
  return parseBuiltInLibrary(new Map(await Promise.all(texts)));
}
