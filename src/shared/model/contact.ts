import { z } from 'zod';
import { markingSchema } from './marking.ts';
import { lineSchema, longTextSchema, slugSchema } from './text.ts';

/**
 * Somebody at a client, or whom it works with. `note` is the firm's own and never printed; the rest only in a pack whose section asks
 * for contacts, and only where the pack is marked as high as `marking` or higher.
 */
export const contactSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  role: lineSchema,
  organisation: lineSchema,
  email: lineSchema,
  phone: lineSchema,
  note: longTextSchema,
  /** Lowest marking of a pack that names this person; see `DEFAULT_CONTACT_MARKING`. */
  marking: markingSchema.optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** Of a contact without a marking: a person's address is nothing for a public pack. */
export const DEFAULT_CONTACT_MARKING = 'client-confidential';
