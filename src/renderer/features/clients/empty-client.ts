import type { ClientContent } from '../../../shared/api/index.ts';

/** A client of whom only the name is known; everything else can be filled in later. */
export function emptyClient(name: string): ClientContent {
  return { name, sector: '', profile: '', jurisdictions: [], topics: [], marking: 'client-confidential' };
}
