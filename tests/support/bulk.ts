/** What `write-bulk-process.ts` writes: so many bulks of so many entries, each bulk a transaction. */
export const BULKS = 4;
export const BULK_SIZE = 150;
export const BULK_PREFIX = 'bulk-';
