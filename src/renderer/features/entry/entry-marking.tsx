import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntryView } from '../../../shared/api/library.ts';
import type { Marking } from '../../../shared/model/index.ts';
import { api, errorOf } from '../../app/api.ts';
import { MarkingField } from '../../ui/marking-field.tsx';

/** Says, and changes, which clients may be sent the entry: a pack for one whose ceiling is below is not exported. */
export function EntryMarking({ view: { entry, revision } }: { readonly view: EntryView }) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (marking: Marking | undefined) => {
      const { marking: _previous, ...unmarked } = entry;
      return api.library.saveEntry.mutate({
        entry: marking === undefined ? unmarked : { ...unmarked, marking },
        revision,
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['entries'] }),
  });
  return (
    <div className="entry-marking">
      <MarkingField
        label="Marking of this entry"
        otherwise="None: for every client"
        value={entry.marking}
        onChange={(marking) => save.mutate(marking)}
      />
      {save.isError && (
        <p role="alert" className="field-error">
          {errorOf(save.error).message} {errorOf(save.error).hint}
        </p>
      )}
    </div>
  );
}
