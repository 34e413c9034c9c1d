import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuiltInLibrary, parseBuiltInLibrary } from '../../src/shared/model/index.ts';

/** The folder the product ships its library in. */
const LIBRARY_DIRECTORY = fileURLToPath(new URL('../../resources/library', import.meta.url));

/** JSON texts of the shipped library by path. */
export function libraryFiles(): Map<string, string> {
  const paths = readdirSync(LIBRARY_DIRECTORY, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json'),
  );
  return new Map(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${LIBRARY_DIRECTORY}/${path}`, 'utf8')]),
  );
}

/** The shipped library, parsed. */
export function loadBuiltInLibrary(): BuiltInLibrary {
  return parseBuiltInLibrary(libraryFiles());
}
