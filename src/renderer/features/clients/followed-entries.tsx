import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type HouseName, MAX_LINE_LENGTH } from '../../../shared/model/index.ts';
import { api } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EntryFinder } from '../briefs/builder/entry-finder.tsx';

interface Followed {
  readonly watchList: string[];
  readonly houseNames: HouseName[];
}

interface FollowedEntriesProps {
  readonly watchList: readonly string[];
  readonly houseNames: readonly HouseName[];
  readonly onChange: (followed: Followed) => void;
}

/** Entries on the client's watch list, and what it calls them in its own house. */
export function FollowedEntries({ watchList, houseNames, onChange }: FollowedEntriesProps) {
  const [isFinding, setFinding] = useState(false);
  const named = houseNames.map(({ entryId }) => entryId).filter((id) => !watchList.includes(id));
  const ids = [...watchList, ...named];
  const titles = useTitles(ids);
  const nameOf = (id: string) => houseNames.find(({ entryId }) => entryId === id)?.name ?? '';
  const rename = (id: string, name: string) => {
    const others = houseNames.filter(({ entryId }) => entryId !== id);
    onChange({
      watchList: [...watchList],
      houseNames: name.trim() === '' ? others : [...others, { entryId: id, name }],
    });
  };
  const remove = (id: string) =>
    onChange({
      watchList: watchList.filter((watched) => watched !== id),
      houseNames: houseNames.filter(({ entryId }) => entryId !== id),
    });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a border and a legend of its own looks
    <div className="field" role="group" aria-labelledby="followed-label">
      <p id="followed-label" className="field-label followed-label">
        Watch list
      </p>
      {ids.length > 0 && (
        <ul className="followed-list">
          {ids.map((id) => {
            const title = titles.get(id) ?? id;
            return (
              <li key={id} className="followed">
                <p>{title}</p>
                <TextField
                  label={`Its own name for ${title}`}
                  isLabelHidden
                  placeholder="Its own name for it"
                  value={nameOf(id)}
                  maxLength={MAX_LINE_LENGTH}
                  onChange={(name) => rename(id, name.toWellFormed())}
                />
                <IconButton icon="close" label={`Take ${title} off the watch list`} onPress={() => remove(id)} />
              </li>
            );
          })}
        </ul>
      )}
      {isFinding ? (
        <EntryFinder
          heldIds={new Set(ids)}
          onChoose={(id) => onChange({ watchList: [...watchList, id], houseNames: [...houseNames] })}
          onClose={() => setFinding(false)}
        />
      ) : (
        <div>
          <Button onPress={() => setFinding(true)}>
            <Icon name="plus" /> Watch an entry
          </Button>
        </div>
      )}
    </div>
  );
}

function useTitles(ids: readonly string[]): ReadonlyMap<string, string> {
  const summaries = useQuery({
    queryKey: ['entries', 'summaries', ...ids],
    queryFn: () => api.library.summaries.query({ ids: [...ids] }),
    enabled: ids.length > 0,
    placeholderData: (previous) => previous,
  });
  return new Map(summaries.data?.map(({ id, title }) => [id, title]));
}
