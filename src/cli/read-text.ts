import { readFile } from 'node:fs/promises';
import { AttacheError } from '../shared/api/index.ts';

/** The text of a file somebody named. @throws AttacheError NotFound where it can not be read */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AttacheError('NotFound', `${path} can not be read.`, { cause });
  }
}
