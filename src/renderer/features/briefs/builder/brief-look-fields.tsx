import { PAGE_SIZE_LABELS, pageSizeSchema } from '../../../../shared/looks/page-size.ts';
import type { Brief } from '../../../../shared/model/index.ts';
import { briefInLanguage } from '../../../../shared/pack/brief-in-language.ts';
import { LANGUAGE_NAMES, packLanguageSchema } from '../../../../shared/pack/pack-language.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { useLooks } from '../../looks/look-queries.ts';
import { withOptionalDetail } from '../editing/merge-brief.ts';
import type { BriefChange } from '../editing/section-changes.ts';

/** Stands for "no page size of its own" in the list of sizes. */
const AS_LOOK = 'look';

interface BriefLookFieldsProps {
  readonly brief: Brief;
  readonly onChange: (change: BriefChange) => void;
}

/** How the pack looks, in which language, and on what paper. */
export function BriefLookFields({ brief, onChange }: BriefLookFieldsProps) {
  const looks = useLooks();
  const known = (looks.data ?? []).map(({ id, name }) => ({ id, label: name }));
  const isKnown = known.some(({ id }) => id === brief.template);
  const chosen = looks.data?.find(({ id }) => id === brief.template);
  const ofLook = chosen === undefined ? '' : ` (${PAGE_SIZE_LABELS[chosen.definition.pageSize]})`;
  return (
    <section className="form-card" aria-labelledby="brief-look-heading">
      <h2 id="brief-look-heading">Look</h2>
      <SelectField
        label="Look"
        options={
          isKnown || looks.isPending ? known : [...known, { id: brief.template, label: `${brief.template} (not here)` }]
        }
        value={brief.template}
        placeholder={looks.isPending ? 'Loading…' : 'Choose a look'}
        onChange={(template) => onChange((current) => ({ ...current, template }))}
      />
      <SelectField
        label="Language of its labels"
        options={packLanguageSchema.options.map((language) => ({ id: language, label: LANGUAGE_NAMES[language] }))}
        value={brief.language}
        onChange={(id) => onChange((current) => briefInLanguage(current, packLanguageSchema.parse(id)))}
      />
      <SelectField
        label="Page size"
        options={[
          { id: AS_LOOK, label: `As the look’s${ofLook}` },
          ...pageSizeSchema.options.map((size) => ({ id: size, label: PAGE_SIZE_LABELS[size] })),
        ]}
        value={brief.pageSize ?? AS_LOOK}
        onChange={(id) =>
          onChange((current) => withOptionalDetail(current, 'pageSize', pageSizeSchema.safeParse(id).data))
        }
      />
    </section>
  );
}
