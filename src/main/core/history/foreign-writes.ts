import type { Stamp } from '../../../shared/sync/hybrid-logical-clock.ts';

/** A write made here of what somebody else wrote. */
export interface ForeignWrite {
  readonly collection: string;
  readonly id: string;
  /** RxDB's revision of what is written. */
  readonly rev: string;
  /** Empty where it is not known. */
  readonly by: string;
  /** When its author wrote it, by their clock; empty where it is not known. */
  readonly stamp: Stamp;
}

/** Remembers whose writes are under way. */
export function foreignWrites() {
  const announced = new Map<string, ForeignWrite>();
  return {
    of: (collection: string, id: string, rev: string) => announced.get(keyOf({ collection, id, rev })),
    /** Announces writes until the returned function is called. */
    announce(writes: readonly ForeignWrite[]): () => void {
      for (const write of writes) announced.set(keyOf(write), write);
      return () => {
        for (const write of writes) announced.delete(keyOf(write));
      };
    },
  };
}

function keyOf({ collection, id, rev }: Pick<ForeignWrite, 'collection' | 'id' | 'rev'>): string {
  return `${collection} ${id} ${rev}`;
}
