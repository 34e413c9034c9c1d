import { z } from 'zod';
import { contactSchema } from './contact.ts';
import { jurisdictionSchema, topicSchema } from './entry.ts';
import { markingSchema } from './marking.ts';
import { instantSchema, lineSchema, longTextSchema, slugSchema, titleSchema } from './text.ts';

/** What a client calls an entry: printed in its packs in the place of the entry's title. */
const houseNameSchema = z.strictObject({ entryId: slugSchema, name: titleSchema });
export type HouseName = z.infer<typeof houseNameSchema>;

/** Whom a brief is for. Sector, jurisdictions, topics, the watch list and house names decide what is relevant. */
export const clientSchema = z.strictObject({
  id: slugSchema,
  name: titleSchema,
  sector: lineSchema,
  profile: longTextSchema,
  jurisdictions: z.array(jurisdictionSchema).max(300),
  topics: z.array(topicSchema).max(20),
  marking: markingSchema,
  /** Highest marking of anything this client may be sent; see `shared/markings` for what holds without it. */
  ceiling: markingSchema.optional(),
  /** Ids of entries it asked to be told of. */
  watchList: z.array(slugSchema).max(500).optional(),
  houseNames: z.array(houseNameSchema).max(500).optional(),
  contacts: z.array(contactSchema).max(200).optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Client = z.infer<typeof clientSchema>;
