import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AttacheError } from '../../../shared/api/errors.ts';
import { type CitationStyle, type LocaleDefinition, parseLocaleFile, parseStyle } from '../../../shared/csl/index.ts';

/** Styles that come with the program, in the order they are offered. */
export const BUILT_IN_STYLES: readonly string[] = ['chicago', 'oscola', 'apa'];
/** Every locale says at least this one's words. */
const BASE_LOCALE = 'en-GB';
const LOCALES: readonly string[] = [BASE_LOCALE, 'en-US', 'vi', 'id', 'ja', 'th', 'fr'];

/** The program's own styles and languages, read once where they are asked for. */
export interface StyleFiles {
  readonly style: (id: string) => Promise<CitationStyle>;
  /** What a language says, over what it does not. */
  readonly locales: (language: string) => Promise<LocaleDefinition[]>;
}

/** @param directory `resources/citation-styles` */
export function openStyleFiles(directory: string): StyleFiles {
  const once = <T>(read: (name: string) => Promise<T>) => {
    const known = new Map<string, Promise<T>>();
    return (name: string): Promise<T> => {
      const found = known.get(name) ?? read(name);
      known.set(name, found);
      return found;
    };
  };
  const style = once(async (id) => parseStyle(await text(join(directory, `${id}.csl`))));
  const locale = once(async (name) => parseLocaleFile(await text(join(directory, 'locales', `${name}.xml`))));
  return {
    style,
    locales: (language) => {
      const [primary = ''] = language.split('-');
      const ours = [language, primary].find((name) => LOCALES.includes(name));
      return Promise.all([BASE_LOCALE, ...(ours === undefined || ours === BASE_LOCALE ? [] : [ours])].map(locale));
    },
  };
}

async function text(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AttacheError('Corrupt', 'A citation style of the program can not be read.', {
      hint: 'Install Attaché again.',
      cause,
    });
  }
}
