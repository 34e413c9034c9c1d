import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import { PAGE_SIZE_LABELS } from '../../../../shared/looks/page-size.ts';
import type { FoundColours, FoundStyles } from './take-styles.ts';

/** What of a template is in a look, a sentence each. */
export function takenInWords(look: LookDefinition, found: FoundStyles): string[] {
  const { fonts, colours, margins, pageSize, header, footer, logo } = look;
  const sides = (['top', 'right', 'bottom', 'left'] as const).map((side) => Math.round(margins[side])).join(', ');
  return [
    `Fonts: ${fonts.heading} for headings, ${fonts.body} for text.`,
    `Colours: #${colours.primary} for headings, #${colours.accent} for links and marks, #${colours.ink} for text.`,
    `Styles: ${[...found.keys()].map((kind) => KINDS[kind]).join(', ')}: fonts, sizes, colours and spacing.`,
    `Paper and margins: ${PAGE_SIZE_LABELS[pageSize]}; ${sides} mm (top, right, bottom, left).`,
    ...(header === undefined ? [] : [`The header’s words: “${header}”.`]),
    ...(footer === undefined ? [] : [`The footer’s words: “${footer}”.`]),
    ...(logo === undefined ? [] : [`The logo, ${logo.width} × ${logo.height} mm.`]),
  ];
}

/** What of a template is not in a look, or not as it was, a sentence each. */
export function leftInWords(given: FoundColours, { colours }: LookDefinition, found: FoundStyles): string[] {
  const darkened = (['primary', 'accent', 'ink'] as const).filter((name) => given[name] !== colours[name]);
  const missing = (['heading1', 'heading2', 'heading3'] as const).filter((kind) => !found.has(kind));
  return [
    ...darkened.map((name) => `#${given[name]}: too pale to be read on paper, it was darkened to #${colours[name]}.`),
    ...(missing.length === 0
      ? []
      : [`Styles it does not have (${missing.map((kind) => KINDS[kind]).join(', ')}) follow from its text.`]),
    'Its text, its table styles, its numbering and its cover: packs have their own.',
  ];
}

const KINDS: Readonly<Record<keyof LookDefinition['styles'] & string, string>> = {
  title: 'title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  body: 'text',
  lead: 'lead',
  quote: 'quotation',
  caption: 'caption',
  footnote: 'footnote',
  tableText: 'table text',
  tableHeading: 'table heading',
};
