import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryView } from '../../../shared/api/library.ts';
import type { Disagreement } from '../../../shared/disagreement/index.ts';
import { api, errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CitationMark } from './citation-mark.tsx';

interface DisagreementPanelProps {
  readonly view: EntryView;
  readonly disagreement: Disagreement;
}

/** Sources that disagree, side by side, and the wording the analyst chose. */
export function DisagreementPanel({ view, disagreement }: DisagreementPanelProps) {
  const { field, sides, wording } = disagreement;
  const [typed, setTyped] = useState<string | undefined>();
  const name = field.replaceAll('-', ' ');
  return (
    <section className="disagreement" aria-label={`Sources disagree: ${name}`}>
      <h3>
        <Icon name="warning" /> Sources disagree: {name}
      </h3>
      <ul className="disagreement-sides">
        {sides.map((side) => (
          <li key={side.value}>
            <p className="disagreement-value">{side.value}</p>
            <span className="citations">
              {side.claims.flatMap((claim) =>
                claim.citations.map((citation) => (
                  <CitationMark
                    key={`${claim.id} ${citation.sourceId} ${citation.paragraph}`}
                    citation={citation}
                    sources={view.sources}
                  />
                )),
              )}
            </span>
          </li>
        ))}
      </ul>
      {typed === undefined ? (
        <div className="disagreement-wording">
          <p>
            <strong>Our reading</strong> {wording ?? 'No wording is chosen yet.'}
          </p>
          <Button variant="quiet" onPress={() => setTyped(wording ?? '')}>
            <Icon name="edit" /> {wording === undefined ? 'Choose a wording' : 'Change'}
          </Button>
        </div>
      ) : (
        <WordingForm view={view} field={field} typed={typed} onType={setTyped} onEnd={() => setTyped(undefined)} />
      )}
    </section>
  );
}

interface WordingFormProps {
  readonly view: EntryView;
  readonly field: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onEnd: () => void;
}

function WordingForm({ view, field, typed, onType, onEnd }: WordingFormProps) {
  const queries = useQueryClient();
  const { entry, revision } = view;
  const choose = useMutation({
    mutationFn: (wording: string) => api.library.chooseWording.mutate({ entryId: entry.id, revision, field, wording }),
    onSuccess: (saved) => {
      queries.setQueryData(['entries', 'entry', entry.id], saved);
      onEnd();
    },
  });
  return (
    <form
      className="disagreement-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!choose.isPending) choose.mutate(typed);
      }}
    >
      <TextField
        label="What we say in our own voice"
        description="Empty takes the choice back; packs then give both sides."
        isMultiline
        rows={2}
        autoFocus
        value={typed}
        onChange={(text) => onType(text.toWellFormed())}
        {...(choose.isError
          ? { errorMessage: `${errorOf(choose.error).message} ${errorOf(choose.error).hint ?? ''}` }
          : {})}
      />
      <div className="note-actions">
        <Button variant="quiet" onPress={onEnd}>
          Cancel
        </Button>
        <Button type="submit" variant="primary">
          Save wording
        </Button>
      </div>
    </form>
  );
}
