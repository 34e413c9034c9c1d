import { z } from 'zod';
import { jurisdictionSchema, topicSchema } from './entry.ts';
import { markingSchema } from './marking.ts';
import { instantSchema, lineSchema, longTextSchema, slugSchema, titleSchema } from './text.ts';

/** Whom a brief is for. Sector, jurisdictions and topics decide what is relevant. */
export const clientSchema = z.strictObject({
  id: slugSchema,
  name: titleSchema,
  sector: lineSchema,
  profile: longTextSchema,
  jurisdictions: z.array(jurisdictionSchema).max(300),
  topics: z.array(topicSchema).max(20),
  marking: markingSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Client = z.infer<typeof clientSchema>;
