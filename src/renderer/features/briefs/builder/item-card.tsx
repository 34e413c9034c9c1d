import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH, type SectionItem } from '../../../../shared/model/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { keepableText } from '../editing/keepable-text.ts';
import type { ItemField } from './item-words.ts';

interface ItemCardProps {
  readonly item: SectionItem;
  /** What it is called for those who cannot see where it stands: "Question 2". */
  readonly name: string;
  readonly fields: readonly ItemField[];
  /** Whether it was just added: then it is written in at once. */
  readonly isNew: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onWrite: (field: string, value: string) => void;
  readonly onMove: (places: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One item of a section, a field below the other. */
export function ItemCard(props: ItemCardProps) {
  const { item, name, fields, isNew, isFirst, isLast, onWrite, onMove, onRemove } = props;
  const values: Readonly<Record<string, string>> = item;
  return (
    <fieldset className="item-card">
      <legend className="visually-hidden">{name}</legend>
      <div className="item-card-bar">
        <span aria-hidden="true">{name}</span>
        <IconButton icon="up" label={`Move ${name} up`} isDisabled={isFirst} onPress={() => onMove(-1)} />
        <IconButton icon="down" label={`Move ${name} down`} isDisabled={isLast} onPress={() => onMove(1)} />
        <IconButton icon="close" label={`Remove ${name}`} onPress={onRemove} />
      </div>
      {fields.map(({ name: field, label, placeholder, isLine = false, choices }, index) =>
        choices === undefined ? (
          <TextField
            key={field}
            label={label}
            value={values[field] ?? ''}
            placeholder={placeholder}
            isMultiline={!isLine}
            rows={2}
            maxLength={isLine ? MAX_LINE_LENGTH : MAX_TEXT_LENGTH}
            autoFocus={isNew && index === 0}
            onChange={(typed) => onWrite(field, keepableText(typed))}
          />
        ) : (
          <SelectField
            key={field}
            label={label}
            options={choices}
            value={values[field]}
            onChange={(chosen) => onWrite(field, chosen)}
          />
        ),
      )}
    </fieldset>
  );
}
