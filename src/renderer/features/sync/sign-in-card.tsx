import { useState } from 'react';
import { Form } from 'react-aria-components';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSignIn } from './sync-queries.ts';

/** Where the team's server is and who signs in. The password is sent once and kept nowhere. */
export function SignInCard({
  account,
}: {
  readonly account?: { readonly url: string; readonly name: string } | undefined;
}) {
  const signIn = useSignIn();
  const [url, setUrl] = useState(account?.url ?? '');
  const [name, setName] = useState(account?.name ?? '');
  const [password, setPassword] = useState('');
  const [prefix, setPrefix] = useState('');
  const submit = () => {
    const team = prefix.trim() === '' ? {} : { prefix: prefix.trim() };
    signIn.mutate({ url: url.trim(), name: name.trim(), password, ...team }, { onSettled: () => setPassword('') });
  };
  return (
    <section className="form-card" aria-labelledby="sync-sign-in">
      <h2 id="sync-sign-in">Your team’s server</h2>
      <p>Everything works without one. With one, library, notes and briefs are the same on every device of the team.</p>
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
        <div className="form-row">
          <TextField label="User name" value={name} onChange={setName} isRequired autoComplete="off" />
          <TextField
            label="Password"
            type="password"
            value={password}
            onChange={setPassword}
            description="Sent once; only the server’s session is kept."
            isRequired
            autoComplete="off"
          />
        </div>
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
