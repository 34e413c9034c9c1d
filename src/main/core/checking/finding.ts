/** The rules a document is checked by, in the order they are told. */
export const RULES = [
  'parts',
  'styles',
  'headings',
  'keep-with-next',
  'widows',
  'header-rows',
  'split-rows',
  'table-widths',
  'links',
  'bookmarks',
  'alt-text',
  'properties',
  'contrast',
] as const;
export type Rule = (typeof RULES)[number];

/** One thing that is not as it should be. */
export interface Finding {
  readonly rule: Rule;
  /** Where, in words: a part, a heading, the first words of a paragraph. */
  readonly place: string;
  readonly problem: string;
}

/** What to do about what a rule finds. */
export const ADVICE: Readonly<Record<Rule, string>> = {
  parts: 'Open the file in Word, let it repair what it can, and save it anew.',
  styles: 'Choose a style for the paragraph or the words, and take other formatting away (Ctrl+Q, Ctrl+Space).',
  headings: 'Use the heading one level below the one before; give every heading words.',
  'keep-with-next': 'In the style of the heading, under line and page breaks, choose “Keep with next”.',
  widows: 'Under line and page breaks, choose “Widow/Orphan control”.',
  'header-rows': 'In the table’s properties, let its first row repeat as header row.',
  'split-rows': 'In the table’s properties, do not let rows break across pages.',
  'table-widths': 'Give the table a fixed width, and its columns widths that add up to it.',
  links: 'Link to addresses that begin with http, https or mailto, or take the link away.',
  bookmarks: 'Give each bookmark a name of its own; refer to bookmarks that are there.',
  'alt-text': 'Describe the picture for those who can not see it (View Alt Text).',
  properties: 'Fill in the document’s title and set its language.',
  contrast: 'Choose a darker colour for the text, or a lighter one behind it.',
};
