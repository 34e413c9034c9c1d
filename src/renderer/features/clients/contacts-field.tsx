import {
  type Contact,
  DEFAULT_CONTACT_MARKING,
  MARKING_LABELS,
  MAX_LINE_LENGTH,
  MAX_TEXT_LENGTH,
} from '../../../shared/model/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MarkingField } from '../../ui/marking-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const LINES = [
  { name: 'name', label: 'Name' },
  { name: 'role', label: 'Office' },
  { name: 'organisation', label: 'Organisation' },
  { name: 'email', label: 'E-mail' },
  { name: 'phone', label: 'Phone' },
] as const satisfies readonly { readonly name: keyof Contact; readonly label: string }[];

interface ContactsFieldProps {
  readonly value: readonly Contact[];
  readonly onChange: (contacts: Contact[]) => void;
}

/** People at the client, and whom it works with. */
export function ContactsField({ value, onChange }: ContactsFieldProps) {
  const change = (changed: Contact) =>
    onChange(value.map((contact) => (contact.id === changed.id ? changed : contact)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a border and a legend of its own looks
    <div className="field" role="group" aria-labelledby="contacts-label">
      <p id="contacts-label" className="field-label followed-label">
        Contacts
      </p>
      <p className="field-description">
        In a pack only where its “Who is who” asks for them and its marking allows it.
      </p>
      {value.map((contact, place) => (
        <ContactCard
          key={contact.id}
          contact={contact}
          label={contact.name.trim() || `Contact ${place + 1}`}
          onChange={change}
          onRemove={() => onChange(value.filter(({ id }) => id !== contact.id))}
        />
      ))}
      <div>
        <Button onPress={() => onChange([...value, emptyContact()])}>
          <Icon name="plus" /> Add a contact
        </Button>
      </div>
    </div>
  );
}

interface ContactCardProps {
  readonly contact: Contact;
  readonly label: string;
  readonly onChange: (contact: Contact) => void;
  readonly onRemove: () => void;
}

function ContactCard({ contact, label, onChange, onRemove }: ContactCardProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a border and a legend of its own looks
    <div className="contact-card" role="group" aria-label={label}>
      {LINES.map((line) => (
        <TextField
          key={line.name}
          label={line.label}
          value={contact[line.name]}
          maxLength={MAX_LINE_LENGTH}
          onChange={(words) => onChange({ ...contact, [line.name]: words.toWellFormed() })}
        />
      ))}
      <MarkingField
        label="Lowest marking of a pack that names them"
        otherwise={MARKING_LABELS[DEFAULT_CONTACT_MARKING]}
        value={contact.marking}
        onChange={(marking) => onChange(marked(contact, marking))}
      />
      <TextField
        label="Note"
        isMultiline
        rows={2}
        value={contact.note}
        maxLength={MAX_TEXT_LENGTH}
        description="For the firm alone: never printed."
        onChange={(note) => onChange({ ...contact, note: note.toWellFormed() })}
      />
      <div>
        <Button variant="quiet" onPress={onRemove}>
          Remove {label}
        </Button>
      </div>
    </div>
  );
}

function marked({ marking: _previous, ...contact }: Contact, marking: Contact['marking']): Contact {
  return marking === undefined ? contact : { ...contact, marking };
}

function emptyContact(): Contact {
  return { id: crypto.randomUUID(), name: '', role: '', organisation: '', email: '', phone: '', note: '' };
}
