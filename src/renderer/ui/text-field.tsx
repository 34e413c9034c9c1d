import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  /** Shows the label to screen readers alone. */
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  /** What is wrong with what was typed. */
  readonly errorMessage?: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  /** Lines shown of a multi-line field. */
  readonly rows?: number;
}

/** A field to type into. Browsers are to keep nothing of it: what is typed is in their session files else, in plain text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, description, errorMessage, placeholder, isMultiline, rows, ...field } = props;
  const shown = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField autoComplete="off" {...field} className="field" isInvalid={errorMessage !== undefined}>
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {isMultiline ? (
        <TextArea className="field-input" rows={rows ?? 4} {...shown} />
      ) : (
        <Input className="field-input" {...shown} />
      )}
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{errorMessage}</FieldError>
    </AriaTextField>
  );
}
