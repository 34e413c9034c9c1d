import { z } from 'zod';
import { addressSchema, longTextSchema } from './text.ts';

/** Where a link of a text may lead: web pages and e-mail, nothing that runs or opens files. */
export const linkAddressSchema = addressSchema(/^(?:https?|mailto)$/);

/**
 * The advisor's own text, as ProseMirror's JSON document restricted to what a pack can print.
 * @see https://prosemirror.net/docs/ref/#model.Node.toJSON
 */
const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: linkAddressSchema }),
  }),
]);
export type RichTextMark = z.infer<typeof markSchema>;

const textNodeSchema = z.strictObject({
  type: z.literal('text'),
  text: longTextSchema.min(1),
  marks: z.array(markSchema).optional(),
});
const inlineSchema = z.union([textNodeSchema, z.strictObject({ type: z.literal('hardBreak') })]);
export type RichTextInline = z.infer<typeof inlineSchema>;

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content: z.array(inlineSchema).optional() });
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.int().min(2).max(4) }),
  content: z.array(inlineSchema).optional(),
});
const quoteSchema = z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraphSchema) });

const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  get content(): z.ZodArray<z.ZodUnion<[typeof paragraphSchema, typeof bulletListSchema, typeof orderedListSchema]>> {
    return z.array(z.union([paragraphSchema, bulletListSchema, orderedListSchema]));
  },
});
const bulletListSchema = z.strictObject({
  type: z.literal('bulletList'),
  get content(): z.ZodArray<typeof listItemSchema> {
    return z.array(listItemSchema);
  },
});
const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  get content(): z.ZodArray<typeof listItemSchema> {
    return z.array(listItemSchema);
  },
});
const blockSchema = z.union([paragraphSchema, headingSchema, bulletListSchema, orderedListSchema, quoteSchema]);
export type RichTextBlock = z.infer<typeof blockSchema>;
export type RichTextListItem = z.infer<typeof listItemSchema>;

export const richTextSchema = z.strictObject({ type: z.literal('doc'), content: z.array(blockSchema).max(5_000) });
export type RichText = z.infer<typeof richTextSchema>;

/** A text with nothing in it. */
export const EMPTY_RICH_TEXT: RichText = { type: 'doc', content: [] };

/** Makes rich text from plain paragraphs separated by blank lines. */
export function richTextOf(plain: string): RichText {
  const paragraphs = plain.split(/\n\s*\n/).map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
  return {
    type: 'doc',
    content: paragraphs
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph }] })),
  };
}
