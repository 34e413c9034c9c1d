import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { SyncAccount } from '../../../shared/api/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSignIn } from './sync-queries.ts';

const OVER = {
  password: 'The server ended your session: sign in again.',
  token: 'The server does not take your token any more; it may have expired. Ask for a new one.',
};

interface SignInCardProps {
  readonly account?: SyncAccount | undefined;
  readonly isSessionOver: boolean;
}

const METHODS = [
  { id: 'password', label: 'Name and password' },
  { id: 'token', label: 'Token from your IT department' },
];

/** Where the team’s server is and who signs in. A password is sent once and kept nowhere; a token is kept as the session is. */
export function SignInCard({ account, isSessionOver }: SignInCardProps) {
  const signIn = useSignIn();
  const [url, setUrl] = useState(account?.url ?? '');
  const [method, setMethod] = useState<string>(account?.method ?? 'password');
  const [name, setName] = useState(account?.name ?? '');
  const [secret, setSecret] = useState('');
  const [prefix, setPrefix] = useState(account?.prefix ?? '');
  const submit = () => {
    const server = { url: url.trim(), ...(prefix.trim() === '' ? {} : { prefix: prefix.trim() }) };
    const input =
      method === 'token' ? { ...server, token: secret.trim() } : { ...server, name: name.trim(), password: secret };
    signIn.mutate(input, { onSettled: () => setSecret('') });
  };
  return (
    <section className="form-card" aria-labelledby="sync-sign-in">
      <h2 id="sync-sign-in">Your team’s server</h2>
      <p>Everything works without one. With one, library, notes and briefs are the same on every device of the team.</p>
      {isSessionOver && <p role="status">{OVER[account?.method ?? 'password']} Your changes wait.</p>}
      <Form
        className="form-stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label="Address"
          value={url}
          onChange={setUrl}
          placeholder="https://…"
          isRequired
          autoComplete="off"
        />
        <SelectField label="Sign in with" options={METHODS} value={method} onChange={setMethod} />
        {method === 'token' ? (
          <TextField
            label="Token"
            type="password"
            value={secret}
            onChange={setSecret}
            description="A JSON Web Token. It is kept encrypted on this computer until it expires or you sign out."
            isRequired
            autoComplete="off"
          />
        ) : (
          <div className="form-row">
            <TextField label="User name" value={name} onChange={setName} isRequired autoComplete="off" />
            <TextField
              label="Password"
              type="password"
              value={secret}
              onChange={setSecret}
              description="Sent once; only the server’s session is kept."
              isRequired
              autoComplete="off"
            />
          </div>
        )}
        <TextField
          label="Team (optional)"
          value={prefix}
          onChange={setPrefix}
          description="Only where your IT department gave you a name for it."
          autoComplete="off"
        />
        {signIn.isError && (
          <p className="form-error" role="alert">
            {errorOf(signIn.error).message} {errorOf(signIn.error).hint}
          </p>
        )}
        <div className="form-actions">
          <Button type="submit" variant="primary" isDisabled={signIn.isPending}>
            {signIn.isPending ? 'Signing in…' : 'Sign in'}
          </Button>
        </div>
      </Form>
    </section>
  );
}
