import { z } from 'zod';

/** Something changed: which documents of which collection. `exports` are export jobs, `backups` have no ids. Windows refetch what they show of it. */
export const changeSchema = z.strictObject({
  collection: z.enum([
    'sources',
    'entries',
    'annotations',
    'clients',
    'briefs',
    'settings',
    'issues',
    'exports',
    'backups',
  ]),
  ids: z.array(z.string()),
});
export type Change = z.infer<typeof changeSchema>;
