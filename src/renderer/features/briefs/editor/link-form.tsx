import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { linkAddressOf } from './link-address.ts';

interface LinkFormProps {
  /** Address of the link there is, if there is one. */
  readonly href: string | undefined;
  /** Told the new address, or `undefined` to remove the link. */
  readonly onFinish: (address: string | undefined) => void;
}

/** Asks for the address of a link. */
export function LinkForm({ href, onFinish }: LinkFormProps) {
  const [typed, setTyped] = useState(href ?? '');
  const [isRefused, setRefused] = useState(false);
  return (
    <Form
      className="form-stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const address = linkAddressOf(typed);
        if (address === undefined) setRefused(true);
        else onFinish(address);
      }}
    >
      <TextField
        label="Address"
        autoFocus
        value={typed}
        placeholder="https://"
        {...(isRefused ? { errorMessage: 'Give a web page (https://…) or an e-mail address.' } : {})}
        onChange={(text) => {
          setTyped(text);
          setRefused(false);
        }}
      />
      <div className="form-actions">
        {href !== undefined && <Button onPress={() => onFinish(undefined)}>Remove link</Button>}
        <Button type="submit" variant="primary">
          {href === undefined ? 'Link' : 'Change'}
        </Button>
      </div>
    </Form>
  );
}
