import { z } from 'zod';

/** Confidentiality marking, from open to closed. Printed in the header of every page of a pack. */
export const markingSchema = z.enum(['public', 'internal', 'client-confidential', 'strictly-confidential']);
export type Marking = z.infer<typeof markingSchema>;

/** What a marking says on the page. */
export const MARKING_LABELS: Readonly<Record<Marking, string>> = {
  public: 'Public',
  internal: 'Internal',
  'client-confidential': 'Client confidential',
  'strictly-confidential': 'Strictly confidential',
};
