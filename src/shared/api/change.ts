import { z } from 'zod';

/** Something changed: which documents of which collection. `exports` are export jobs, `backups`, `tasks` (long work that is under way) and `sync` (its status, conflicts and the like) have no ids. Windows refetch what they show of it. */
export const changeSchema = z.strictObject({
  collection: z.enum([
    'sources',
    'entries',
    'annotations',
    'clients',
    'briefs',
    'settings',
    'issues',
    'styles',
    'exports',
    'backups',
    'sync',
    'tasks',
  ]),
  ids: z.array(z.string()),
});
export type Change = z.infer<typeof changeSchema>;
