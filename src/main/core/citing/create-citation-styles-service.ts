import { AttacheError, type CitationStyleSummary, type CitationStylesService } from '../../../shared/api/index.ts';
import {
  type CitationParts,
  type CitationProcessor,
  type CitationStyle,
  citationProcessor,
  parseStyle,
} from '../../../shared/csl/index.ts';
import type { Brief } from '../../../shared/model/index.ts';
import { slugOf } from '../services/unique-slug.ts';
import type { AddedStyles } from './added-styles.ts';
import { BUILT_IN_STYLES, openStyleFiles } from './style-files.ts';

/** What the service takes from outside. */
interface Surroundings {
  /** `resources/citation-styles`. */
  readonly directory: string;
  readonly added: AddedStyles;
}

/** The styles there are, and the one a brief is cited in. */
export interface CitationStyles extends CitationStylesService {
  /**
   * What cites a brief: its style in its language; nothing where it has none.
   * @param text a style's file that stands for the brief's own
   * @throws AttacheError NotFound where its style is not here, Invalid where `text` is none
   */
  citing(brief: Pick<Brief, 'citationStyle' | 'language'>, text?: string): Promise<CitationProcessor | undefined>;
  /** As `citing`, what it is made of: plain data, that another thread can take. */
  citingParts(brief: Pick<Brief, 'citationStyle' | 'language'>, text?: string): Promise<CitationParts | undefined>;
}

/** English styles say which English they are in; without a word of theirs it is that of the region. */
const USUAL_ENGLISH = 'en-GB';

/** Keeps the citation styles a person added, beside the built-in ones. */
export function createCitationStylesService({ directory, added }: Surroundings): CitationStyles {
  const files = openStyleFiles(directory);

  async function styleNamed(id: string): Promise<CitationStyle> {
    if (BUILT_IN_STYLES.includes(id)) return files.style(id);
    const found = await added.find(id);
    if (found !== undefined) return parseStyle(found.text);
    throw new AttacheError('NotFound', `The citation style “${id}” is not in this library.`, {
      hint: 'It comes with the next sync where a colleague has it. Or add its file, or choose another style for the brief.',
    });
  }

  const citingParts: CitationStyles['citingParts'] = async ({ citationStyle, language }, text) => {
    if (citationStyle === undefined && text === undefined) return undefined;
    const style = text === undefined ? await styleNamed(citationStyle ?? '') : parseStyle(text);
    const spoken = language === 'en' ? (englishOf(style) ?? USUAL_ENGLISH) : language;
    return [style, spoken, await files.locales(spoken)];
  };

  return {
    async list() {
      const builtIn = await Promise.all(BUILT_IN_STYLES.map(async (id) => summaryOf(id, await files.style(id), true)));
      return [...builtIn, ...(await added.all()).map((file) => summaryOf(file.id, parseStyle(file.text), false))];
    },
    async add({ text }) {
      const style = parseStyle(text);
      const id = slugOf(style.id.split('/').at(-1) || style.title, 'style');
      if (BUILT_IN_STYLES.includes(id)) {
        throw new AttacheError('Rejected', `The style “${style.title}” would stand in the place of a built-in one.`, {
          hint: 'The built-in style is kept up to date; choose that.',
        });
      }
      await added.put({ id, title: style.title.slice(0, 500), text });
      return summaryOf(id, style, false);
    },
    async remove(id) {
      if (BUILT_IN_STYLES.includes(id)) throw new AttacheError('Rejected', 'Built-in styles stay.');
      if (await added.remove(id)) return;
      throw new AttacheError('NotFound', `There is no added style “${id}”.`);
    },
    citingParts,
    async citing(brief, text) {
      const parts = await citingParts(brief, text);
      return parts === undefined ? undefined : citationProcessor(...parts);
    },
  };
}

function englishOf({ defaultLocale }: CitationStyle): string | undefined {
  return defaultLocale !== undefined && /^en(?:-|$)/.test(defaultLocale) ? defaultLocale : undefined;
}

function summaryOf(id: string, { title, kind }: CitationStyle, isBuiltIn: boolean): CitationStyleSummary {
  return { id, title, kind, isBuiltIn };
}
