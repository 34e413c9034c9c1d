import { z } from 'zod';

/** Something changed: which documents of which collection. `exports` are export jobs. Windows refetch what they show of it. */
export const changeSchema = z.strictObject({
  collection: z.enum(['sources', 'entries', 'annotations', 'clients', 'briefs', 'settings', 'exports']),
  ids: z.array(z.string()),
});
export type Change = z.infer<typeof changeSchema>;
