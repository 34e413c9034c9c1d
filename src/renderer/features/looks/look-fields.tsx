import type { LookEdits, PaleColour } from '../../../shared/looks/edit-look.ts';
import { MAX_FURNITURE_LENGTH } from '../../../shared/looks/look-definition.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ColourField } from './colour-field.tsx';
import { LogoField } from './logo-field.tsx';

const BODY_SIZES = ['9', '9.5', '10', '10.5', '11', '11.5', '12', '13', '14'];
const COVERS = [
  { id: 'panel', label: 'A panel of colour' },
  { id: 'band', label: 'A band at the head' },
  { id: 'plain', label: 'Plain, between two lines' },
] as const;

interface LookFieldsProps {
  readonly edits: LookEdits;
  readonly pale: readonly PaleColour[];
  readonly onChange: (edits: LookEdits) => void;
}

/** What a person chooses of a look. */
export function LookFields({ edits, pale, onChange }: LookFieldsProps) {
  const set = (change: Partial<LookEdits>) => onChange({ ...edits, ...change });
  const size = String(edits.bodySize);
  const sizes = BODY_SIZES.includes(size) ? BODY_SIZES : [size, ...BODY_SIZES];
  return (
    <div className="look-fields">
      <TextField label="Name" value={edits.name} maxLength={60} onChange={(name) => set({ name })} />
      <div className="form-row">
        <TextField
          label="Font of headings"
          value={edits.headingFont}
          maxLength={31}
          onChange={(headingFont) => set({ headingFont })}
        />
        <TextField
          label="Font of text"
          value={edits.bodyFont}
          maxLength={31}
          onChange={(bodyFont) => set({ bodyFont })}
        />
      </div>
      <div className="form-row">
        <ColourField label="Main colour" value={edits.primary} onChange={(primary) => set({ primary })} />
        <ColourField label="Colour of links and marks" value={edits.accent} onChange={(accent) => set({ accent })} />
        <SelectField
          label="Size of text"
          options={sizes.map((id) => ({ id, label: `${id} pt` }))}
          value={size}
          onChange={(chosen) => set({ bodySize: Number(chosen) })}
        />
      </div>
      <div role="status">
        {pale.map(({ chosen, contrast, used }) => (
          <p key={chosen} className="look-warning">
            #{chosen} is too pale to be read on paper (contrast {contrast.toFixed(1)}, at least 4.5 is needed): packs
            use #{used}.
          </p>
        ))}
      </div>
      <SelectField
        label="Cover"
        options={COVERS}
        value={edits.cover}
        onChange={(id) => set({ cover: COVERS.find((cover) => cover.id === id)?.id ?? edits.cover })}
      />
      <TextField
        label="Words in the header"
        value={edits.header}
        maxLength={MAX_FURNITURE_LENGTH}
        onChange={(header) => set({ header })}
      />
      <TextField
        label="Words in the footer"
        value={edits.footer}
        maxLength={MAX_FURNITURE_LENGTH}
        onChange={(footer) => set({ footer })}
      />
      <LogoField logo={edits.logo} onChange={(logo) => set({ logo })} />
    </div>
  );
}
