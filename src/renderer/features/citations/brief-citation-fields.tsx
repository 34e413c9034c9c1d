import { type Brief, notePlaceSchema } from '../../../shared/model/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { withOptionalDetail } from '../briefs/editing/merge-brief.ts';
import type { BriefChange } from '../briefs/editing/section-changes.ts';
import { useAddCitationStyle, useCitationStyles, useRemoveCitationStyle } from './citation-queries.ts';
import { FileButton } from './file-button.tsx';
import { SourceExchange } from './source-exchange.tsx';

/** Stands for "no style" in the list of styles. */
const HOUSE_FORM = 'house';
const NOTE_PLACES = [
  { id: 'footnotes', label: 'At the foot of the page' },
  { id: 'endnotes', label: 'At the end of the document' },
];

interface BriefCitationFieldsProps {
  readonly brief: Brief;
  readonly onChange: (change: BriefChange) => void;
}

/** In which style the pack cites its sources, where its notes stand, and its sources for a reference manager. */
export function BriefCitationFields({ brief, onChange }: BriefCitationFieldsProps) {
  const styles = useCitationStyles();
  const add = useAddCitationStyle();
  const remove = useRemoveCitationStyle();
  const chosen = styles.data?.find(({ id }) => id === brief.citationStyle);
  const choose = (id: string | undefined) => onChange((current) => withOptionalDetail(current, 'citationStyle', id));
  const isInText = chosen?.kind === 'in-text';
  const say = (thrown: unknown) => showToast({ message: errorOf(thrown).message });
  return (
    <section className="form-card" aria-labelledby="brief-citations-heading">
      <h2 id="brief-citations-heading">Citations</h2>
      <SelectField
        label="Citation style"
        options={[
          { id: HOUSE_FORM, label: 'The house’s own form' },
          ...(styles.data ?? []).map(({ id, title }) => ({ id, label: title })),
          ...(styles.isSuccess && brief.citationStyle !== undefined && chosen === undefined
            ? [{ id: brief.citationStyle, label: `${brief.citationStyle} (not here)` }]
            : []),
        ]}
        value={brief.citationStyle ?? HOUSE_FORM}
        onChange={(id) => choose(id === HOUSE_FORM ? undefined : id)}
      />
      {!isInText && (
        <SelectField
          label="Notes in Word"
          options={NOTE_PLACES}
          value={brief.notes ?? 'footnotes'}
          onChange={(id) =>
            onChange((current) =>
              withOptionalDetail(current, 'notes', id === 'footnotes' ? undefined : notePlaceSchema.safeParse(id).data),
            )
          }
        />
      )}
      <div className="form-actions">
        <FileButton accepts={['.csl']} onChoose={(file) => void add(file).then(choose, say)}>
          Add a style from a file…
        </FileButton>
        {chosen !== undefined && !chosen.isBuiltIn && (
          <Button
            onPress={() => {
              choose(undefined);
              void remove(chosen.id).catch(say);
            }}
          >
            Remove this style
          </Button>
        )}
      </div>
      <SourceExchange briefId={brief.id} />
    </section>
  );
}
