import { AttacheError, type SearchInput } from '../../../shared/api/index.ts';

/** Views that are remembered: more than anybody has open. */
const MOST_VIEWS = 100;

/** Of each view, the turn of the search it asked for last. */
export interface SearchTurns {
  /**
   * @returns a function to be called whenever others had their turn
   * @throws AttacheError Cancelled, as does what is returned, where the view has asked for a newer search
   */
  begin(view: SearchInput['view']): () => void;
}

/** Knows no view yet. */
export function createSearchTurns(): SearchTurns {
  const newest = new Map<string, number>();
  return {
    begin(view) {
      if (view === undefined) return () => undefined;
      const { name, turn } = view;
      newest.set(name, Math.max(turn, newest.get(name) ?? 0));
      for (const oldest of newest.keys()) {
        if (newest.size <= MOST_VIEWS) break;
        newest.delete(oldest);
      }
      return () => {
        if (turn < (newest.get(name) ?? 0)) throw new AttacheError('Cancelled', 'A newer search took its place.');
      };
    },
  };
}
