import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SOURCE_IDS } from '../data/required-entries.ts';

/** The published documents lie beside the repository where its makers work; they are not ours to ship. */
const FOLDER = new URL('../../../shared/library/sources/', import.meta.url);

/** Paragraphs of each of the five documents by the id of its source, or `undefined` where they are not on this machine. */
export function publishedSources(): ReadonlyMap<string, readonly string[]> | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const ids = Object.values(SOURCE_IDS);
  return new Map(files.map((file, index) => [ids[index] ?? file, paragraphsOfFile(file)]));
}

/** The non-empty lines, which citations count from 1. */
function paragraphsOfFile(file: string): string[] {
  return readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
