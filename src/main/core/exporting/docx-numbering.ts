import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';
import type { Template } from './template.ts';

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
/** Word numbers list levels from 0 to 8. */
export const DEEPEST_LIST_LEVEL = 8;
/** How far each level of a list stands to the right of the one above, in twips. */
export const LIST_INDENT = 340;

const BULLET_SIGNS = ['•', '–', '·'];
const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** The pack's two kinds of list, with every level Word has. */
export function docxNumbering({ colours }: Template): INumberingOptions {
  const levels = Array.from({ length: DEEPEST_LIST_LEVEL + 1 }, (_, level) => level);
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels.map((level) => ({
          ...levelAt(level, colours.accent),
          format: LevelFormat.BULLET,
          text: BULLET_SIGNS[level % BULLET_SIGNS.length] ?? '•',
        })),
      },
      {
        reference: NUMBERS,
        levels: levels.map((level) => ({
          ...levelAt(level, colours.accent),
          format: NUMBER_FORMATS[level % NUMBER_FORMATS.length] ?? LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
        })),
      },
    ],
  };
}

function levelAt(level: number, color: string): Pick<ILevelsOptions, 'level' | 'alignment' | 'style'> {
  return {
    level,
    alignment: AlignmentType.LEFT,
    style: {
      run: { color },
      paragraph: { indent: { left: LIST_INDENT * (level + 1), hanging: LIST_INDENT } },
    },
  };
}
