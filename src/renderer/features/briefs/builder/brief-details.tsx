import {
  type Brief,
  type Client,
  MARKING_LABELS,
  MAX_LINE_LENGTH,
  markingSchema,
} from '../../../../shared/model/index.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { BriefCitationFields } from '../../citations/brief-citation-fields.tsx';
import { useClients } from '../../clients/client-queries.ts';
import { withOptionalDetail } from '../editing/merge-brief.ts';
import type { BriefChange } from '../editing/section-changes.ts';
import { BriefDateField } from './brief-date-field.tsx';
import { BriefLookFields } from './brief-look-fields.tsx';
import { BriefOptionsFields } from './brief-options-fields.tsx';
import { RequiredLineField } from './required-line-field.tsx';

/** Stands for "no marking of its own" in the list of markings. */
const CLIENT_MARKING = 'client';

interface BriefDetailsProps {
  readonly brief: Brief;
  readonly client: Client | undefined;
  readonly onChange: (change: BriefChange) => void;
}

/** What the cover says, and what the pack holds besides its sections. */
export function BriefDetails({ brief, client, onChange }: BriefDetailsProps) {
  const clients = useClients();
  const set = (details: Partial<Brief>) => onChange((current) => ({ ...current, ...details }));
  return (
    <div className="brief-details">
      <section className="form-card" aria-labelledby="brief-cover-heading">
        <h2 id="brief-cover-heading">Cover</h2>
        <RequiredLineField
          label="Title"
          value={brief.title}
          message="A brief needs a title. The last one is kept until you write another."
          onChange={(title) => set({ title })}
        />
        <SelectField
          label="Client"
          options={(clients.data ?? []).map(({ client: { id, name } }) => ({ id, label: name }))}
          value={client === undefined ? undefined : brief.clientId}
          placeholder={clients.isPending ? 'Loading…' : 'Choose a client'}
          onChange={(clientId) => set({ clientId })}
        />
        <div className="form-row">
          <TextField
            label="Author"
            value={brief.author}
            maxLength={MAX_LINE_LENGTH}
            onChange={(author) => set({ author: author.toWellFormed() })}
          />
          <BriefDateField value={brief.date} onChange={(date) => set({ date })} />
        </div>
        <SelectField
          label="Marking"
          options={markingOptions(client)}
          value={brief.marking ?? CLIENT_MARKING}
          onChange={(id) =>
            onChange((current) => withOptionalDetail(current, 'marking', markingSchema.safeParse(id).data))
          }
        />
      </section>
      <BriefLookFields brief={brief} onChange={onChange} />
      <BriefCitationFields brief={brief} onChange={onChange} />
      <BriefOptionsFields options={brief.options} onChange={(options) => set({ options })} />
    </div>
  );
}

function markingOptions(client: Client | undefined) {
  const ofClient = client === undefined ? 'As the client’s' : `As the client’s (${MARKING_LABELS[client.marking]})`;
  return [
    { id: CLIENT_MARKING, label: ofClient },
    ...markingSchema.options.map((marking) => ({ id: marking, label: MARKING_LABELS[marking] })),
  ];
}
