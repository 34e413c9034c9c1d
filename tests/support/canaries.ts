import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder that hold one of the words in plain text, as UTF-8 or as UTF-16. */
export function filesWithWords(directory: string, words: readonly string[]): string[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name));
  return paths.filter((path) => {
    const bytes = readIfPresent(path);
    return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  });
}

/** Of a folder that somebody is working in, files go. */
function readIfPresent(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return Buffer.alloc(0);
    throw fault;
  }
}
