import { useState } from 'react';
import { MAX_LINE_LENGTH } from '../../../shared/model/index.ts';
import { errorOf } from '../../app/api.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useChangeSettings } from './settings-queries.ts';

/** Name put on notes and covers. Saved when the field is left or Enter is pressed. */
export function AuthorField({ author }: { readonly author: string }) {
  const [typed, setTyped] = useState<string>();
  const change = useChangeSettings();
  const save = () => {
    if (typed !== undefined && typed !== author) change.mutate({ author: typed.trim() });
    setTyped(undefined);
  };
  return (
    <TextField
      label="Your name"
      value={typed ?? author}
      maxLength={MAX_LINE_LENGTH}
      description="Put on your notes and on the cover of new briefs."
      {...(change.isError ? { errorMessage: errorOf(change.error).message } : {})}
      onChange={(text) => setTyped(text.toWellFormed())}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        event.continuePropagation();
      }}
    />
  );
}
