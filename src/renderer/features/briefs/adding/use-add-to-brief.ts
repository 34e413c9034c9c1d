import { useCallback } from 'react';
import { errorOf } from '../../../app/api.ts';
import { navigate } from '../../../app/routes.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useAddEntry } from '../data/brief-queries.ts';

interface Addition {
  readonly briefId: string;
  readonly briefTitle: string;
  readonly entryId: string;
}

/** Adds an entry to a brief and says so, with the way to open the brief. */
export function useAddToBrief(): (addition: Addition) => void {
  const { mutate } = useAddEntry();
  return useCallback(
    ({ briefId, briefTitle, entryId }: Addition) =>
      mutate(
        { briefId, entryId },
        {
          onSuccess: () =>
            showToast({
              message: `Added to “${briefTitle}”`,
              action: { label: 'Open brief', run: () => navigate(`/briefs/${briefId}`) },
            }),
          onError: (thrown) => showToast({ message: errorOf(thrown).message }),
        },
      ),
    [mutate],
  );
}
