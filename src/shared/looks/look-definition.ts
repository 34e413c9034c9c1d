import { z } from 'zod';
import { lineSchema } from '../model/text.ts';
import { pageSizeSchema } from './page-size.ts';

const colourSchema = z.string().regex(/^[0-9A-F]{6}$/, 'A colour is RRGGBB in capital hexadecimal digits.');
const pointsSchema = z.number().min(6).max(72);
const fontSchema = lineSchema.min(1).max(31);
const millimetresSchema = z.number().min(5).max(60);
const toneSchema = z.strictObject({ bar: colourSchema, fill: colourSchema, title: colourSchema });

/** What a look says of one kind of paragraph besides its fonts, colours and sizes; what is absent is as in every look. */
const paragraphLookSchema = z.strictObject({
  font: fontSchema.optional(),
  size: pointsSchema.optional(),
  colour: colourSchema.optional(),
  isBold: z.boolean().optional(),
  isItalic: z.boolean().optional(),
  isUpperCase: z.boolean().optional(),
  isCentred: z.boolean().optional(),
  /** A line under it. */
  isRuled: z.boolean().optional(),
  /** Space above and below, in points. */
  before: z.number().min(0).max(120).optional(),
  after: z.number().min(0).max(120).optional(),
  /** Distance of its lines, as a multiple of the font's own. */
  line: z.number().min(0.8).max(3).optional(),
});
export type ParagraphLook = z.infer<typeof paragraphLookSchema>;

/** Most bytes a logo may have, and characters the header's and footer's own words. */
export const MAX_LOGO_BYTES = 256 * 1_024;
export const MAX_FURNITURE_LENGTH = 200;
const furnitureSchema = lineSchema.refine(
  (words) => words.trim() !== '' && words.length <= MAX_FURNITURE_LENGTH,
  `At most ${MAX_FURNITURE_LENGTH} characters in one line.`,
);
/** How files of each kind begin, in base64. */
const BEGINNINGS = { 'image/png': 'iVBORw0KGg', 'image/jpeg': '/9j/' } as const;
const logoSchema = z
  .strictObject({
    mediaType: z.enum(['image/png', 'image/jpeg']),
    data: z.base64().max(Math.ceil(MAX_LOGO_BYTES / 3) * 4),
    /** As it is drawn, in millimetres. */
    width: z.number().min(1).max(80),
    height: z.number().min(1).max(30),
  })
  .refine(({ mediaType, data }) => data.startsWith(BEGINNINGS[mediaType]), 'The logo is no picture of its kind.');

export const PARAGRAPH_KINDS = [
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'lead',
  'quote',
  'caption',
  'footnote',
  'tableText',
  'tableHeading',
] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/**
 * How a pack looks, in every format: fonts, colours, sizes in points, margins in millimetres, and what is its own of cover, headings
 * and tables.
 */
export const lookDefinitionSchema = z.strictObject({
  name: lineSchema.trim().min(1).max(60),
  fonts: z.strictObject({ heading: fontSchema, body: fontSchema }),
  colours: z.strictObject({
    ink: colourSchema,
    muted: colourSchema,
    primary: colourSchema,
    accent: colourSchema,
    onPrimary: colourSchema,
    onPrimaryMuted: colourSchema,
    rule: colourSchema,
    fill: colourSchema,
  }),
  callouts: z.strictObject({ disagreement: toneSchema, 'client-note': toneSchema, impact: toneSchema }),
  sizes: z.strictObject({
    body: pointsSchema,
    small: pointsSchema,
    lead: pointsSchema,
    title: pointsSchema,
    heading1: pointsSchema,
    heading2: pointsSchema,
    heading3: pointsSchema,
    heading4: pointsSchema,
  }),
  /** Letters with feet, or without: which of the region's fonts go with it. */
  isSerif: z.boolean(),
  margins: z.strictObject({
    top: millimetresSchema,
    bottom: millimetresSchema,
    left: millimetresSchema,
    right: millimetresSchema,
    header: millimetresSchema,
    footer: millimetresSchema,
  }),
  /** Of packs whose brief names none. */
  pageSize: pageSizeSchema,
  /** A panel of colour over two thirds of the page, a band at its head, or none. */
  cover: z.enum(['panel', 'band', 'plain']),
  /** Header rows of tables: tinted, in the main colour, or between lines alone. */
  tableHeader: z.enum(['tinted', 'solid', 'ruled']),
  styles: z.partialRecord(z.enum(PARAGRAPH_KINDS), paragraphLookSchema),
  /** Words of the firm's own at the head and foot of every page. */
  header: furnitureSchema.optional(),
  footer: furnitureSchema.optional(),
  logo: logoSchema.optional(),
});
export type LookDefinition = z.infer<typeof lookDefinitionSchema>;
