import { deriveLook } from '../../../../shared/looks/derive-look.ts';
import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import { openWordFile, type WordFile } from './open-word-file.ts';
import { pageFurniture } from './page-furniture.ts';
import { pageOf } from './page-setup.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import { elementsIn, type XmlElement } from './read-xml.ts';
import { leftInWords, takenInWords } from './report.ts';
import { coloursOf, fontName, isSerif, ownStyles, sizesOf, stylesFound } from './take-styles.ts';
import { readTheme } from './theme.ts';

/** A look read from a Word file, and in sentences what of the file is in it and what is not. */
export interface TakenLook {
  readonly definition: LookDefinition;
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

/**
 * Reads a firm's look from its Word template: fonts, sizes, colours and spacing of its styles, colours and fonts of its theme, page and
 * margins, the words of its header and footer, its logo. What can not be read on paper is darkened. Nothing of its text is taken.
 * @throws AttacheError Invalid where it is no Word file, Rejected where it holds macros or is too large
 */
export function lookOfWordFile(bytes: Uint8Array, name: string): TakenLook {
  const file = openWordFile(bytes);
  const document = file.part('word/document.xml');
  const section = document === undefined ? undefined : [...elementsIn(document, 'sectPr')].at(-1);
  const theme = readTheme(themePart(file));
  const styleOf = paragraphStyles(file.part('word/styles.xml'), theme);
  const furniture = pageFurniture(file, section);
  const found = stylesFound(styleOf);
  const body = found.get('body') ?? styleOf('normal') ?? {};
  const colours = coloursOf(found, body, theme);
  const fonts = {
    heading: fontName(found.get('heading1')?.font ?? theme.fonts.major ?? body.font),
    body: fontName(body.font ?? theme.fonts.minor),
  };
  const { size, margins, remarks } = pageOf(section);
  const definition = deriveLook({
    name,
    fonts,
    isSerif: isSerif(fonts.body),
    sizes: sizesOf(found, body),
    margins,
    pageSize: size,
    cover: furniture.logo === undefined ? 'band' : 'plain',
    tableHeader: 'tinted',
    styles: ownStyles(found, fonts),
    ...colours,
    ...(furniture.header === undefined ? {} : { header: furniture.header }),
    ...(furniture.footer === undefined ? {} : { footer: furniture.footer }),
    ...(furniture.logo === undefined ? {} : { logo: furniture.logo }),
  });
  return {
    definition,
    taken: takenInWords(definition, found),
    left: [
      ...leftInWords(colours, definition, found),
      ...remarks,
      ...furniture.left,
      ...(file.externalCount === 0 ? [] : [`Links out of the file (${file.externalCount}): none was followed.`]),
    ],
  };
}

function themePart(file: WordFile): XmlElement | undefined {
  const theme = [...file.relationships('word/document.xml').values()].find(({ type }) => type.endsWith('/theme'));
  return theme === undefined ? undefined : file.part(theme.target);
}
