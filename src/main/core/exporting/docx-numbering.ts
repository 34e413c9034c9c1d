import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { element } from './escape-xml.ts';

/** Numbers of the lists in the numbering part: all bulleted lists are one, every ordered list is its own. */
export const BULLET_LIST = 1;
export const FIRST_ORDERED_LIST = 2;
/** Word numbers list levels from 0 to 8. */
export const DEEPEST_LIST_LEVEL = 8;
/** How far each level of a list stands to the right of the one above, in twips. */
export const LIST_INDENT = 340;

const BULLETS = 0;
const NUMBERS = 1;
export const BULLET_SIGNS = ['•', '–', '·'];
const NUMBER_FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'];

/**
 * The part that defines lists: bullets and numbers with every level Word has, and a list for each ordered list of the pack,
 * so that each begins at one.
 * @see ECMA-376 part 1, 17.9 numbering
 */
export function numberingXml({ colours }: LookDefinition, orderedLists: number): string {
  const levels = Array.from({ length: DEEPEST_LIST_LEVEL + 1 }, (_, level) => level);
  const bullets = levels.map((level) => levelXml(level, 'bullet', BULLET_SIGNS[level % 3] ?? '•', colours.accent));
  const numbers = levels.map((level) =>
    levelXml(level, NUMBER_FORMATS[level % 3] ?? 'decimal', `%${level + 1}.`, colours.accent),
  );
  const restarts = levels.map((level) =>
    element('w:lvlOverride', { 'w:ilvl': level }, [element('w:startOverride', { 'w:val': 1 })]),
  );
  const ordered = Array.from({ length: orderedLists }, (_, list) =>
    listXml(FIRST_ORDERED_LIST + list, NUMBERS, restarts),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    definitionXml(BULLETS, bullets),
    definitionXml(NUMBERS, numbers),
    listXml(BULLET_LIST, BULLETS, []),
    ...ordered,
    '</w:numbering>',
  ].join('');
}

function definitionXml(id: number, levels: readonly string[]): string {
  const kind = element('w:multiLevelType', { 'w:val': 'hybridMultilevel' });
  return element('w:abstractNum', { 'w:abstractNumId': id }, [kind, ...levels]);
}

function listXml(id: number, definition: number, overrides: readonly string[]): string {
  return element('w:num', { 'w:numId': id }, [element('w:abstractNumId', { 'w:val': definition }), ...overrides]);
}

function levelXml(level: number, format: string, text: string, color: string): string {
  const indent = { 'w:left': LIST_INDENT * (level + 1), 'w:hanging': LIST_INDENT };
  return element('w:lvl', { 'w:ilvl': level }, [
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': format }),
    element('w:lvlText', { 'w:val': text }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, [element('w:ind', indent)]),
    element('w:rPr', {}, [element('w:color', { 'w:val': color })]),
  ]);
}
