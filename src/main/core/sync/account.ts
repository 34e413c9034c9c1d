import { z } from 'zod';
import { AttacheError, type SignInInput } from '../../../shared/api/index.ts';
import { checkAddress, type connectServer, type ServerConnection } from './server-connection.ts';
import { ServerFailure } from './server-failure.ts';
import type { SyncFacts } from './sync-facts.ts';

/** Where this data folder replicates to, and as whom. */
const accountSchema = z.object({ url: z.string(), name: z.string(), prefix: z.string() });
export type Account = z.infer<typeof accountSchema>;

/** How somebody signs in. */
const methodSchema = z.enum(['password', 'token']);

/**
 * What the server gave for the password, or the token: never the password. It lies in the database, which is encrypted under the key
 * in the system's keychain (or the one the library has instead).
 */
const sessionSchema = z.union([z.object({ cookie: z.string() }), z.object({ token: z.string() })]);
type Session = z.infer<typeof sessionSchema>;

const sessionAnswerSchema = z.object({
  ok: z.boolean().optional(),
  name: z.string().nullish(),
  userCtx: z.object({ name: z.string().nullable() }).optional(),
});
/** What the names of databases begin with where nothing else is said. */
export const DEFAULT_PREFIX = 'attache';

/** Keeps the account and its session. `open` makes the connections. */
export function accountKeeper(facts: SyncFacts, open: typeof connectServer) {
  const get = () => facts.read('account', accountSchema);

  /** A connection that carries the session. */
  function connect(url: string): ServerConnection {
    return open({
      url,
      credentials: () => headersOf(facts.read('session', sessionSchema)),
      onCookie: (cookie) => {
        if (/^AuthSession=./.test(cookie)) facts.write('session', { cookie });
      },
    });
  }

  return {
    get,
    connect,
    hasSession: () => facts.read('session', sessionSchema) !== undefined,
    /** How this user signed in the last time. */
    method: () => facts.read('method', methodSchema) ?? 'password',
    /** Whether the server ended the session, and not the user. */
    isSessionOver: () => facts.read('session-over', z.boolean()) ?? false,
    endSession(isByServer = false): void {
      facts.remove('session');
      facts.write('session-over', isByServer);
    },
    /** Whether the server still knows who this is: a database one may not use is answered like a session that ended. */
    async isSessionAlive({ url }: Account): Promise<boolean> {
      try {
        const { userCtx } = await connect(url).request('_session', { answer: sessionAnswerSchema });
        return userCtx?.name != null;
      } catch (fault) {
        // A token that expired is refused whatever is asked for.
        if (fault instanceof ServerFailure && fault.kind === 'signed-out') return false;
        throw fault;
      }
    },
    /**
     * Signs in; gives the account.
     * @throws AttacheError Invalid for an address that is not safe, ServerFailure
     */
    async signIn(input: SignInInput): Promise<Account> {
      const address = checkAddress(input.url);
      if ('problem' in address) throw new AttacheError('Invalid', address.problem);
      const { session, name } = await openSession(open, address.url, input);
      facts.write('session', session);
      facts.write('method', 'token' in input ? 'token' : 'password');
      facts.remove('session-over');
      const account = { url: address.url, name, prefix: input.prefix ?? DEFAULT_PREFIX };
      facts.write('account', account);
      facts.write('user', name);
      return account;
    },
  };
}
export type AccountKeeper = ReturnType<typeof accountKeeper>;

async function openSession(
  open: typeof connectServer,
  url: string,
  input: SignInInput,
): Promise<{ session: Session; name: string }> {
  let cookie: string | undefined;
  const connection = open({
    url,
    credentials: () => ('token' in input ? headersOf({ token: input.token }) : {}),
    onCookie: (received) => {
      cookie = received;
    },
  });
  if ('token' in input) {
    const { userCtx } = await connection.request('_session', { answer: sessionAnswerSchema });
    if (userCtx?.name == null) throw notKnown();
    return { session: { token: input.token }, name: userCtx.name };
  }
  const body = { name: input.name, password: input.password };
  const { name } = await connection.request('_session', { method: 'POST', body, answer: sessionAnswerSchema });
  if (cookie === undefined) throw notKnown();
  return { session: { cookie }, name: name ?? input.name };
}

function headersOf(session: Session | undefined): Record<string, string> {
  if (session === undefined) return {};
  return 'cookie' in session ? { cookie: session.cookie } : { authorization: `Bearer ${session.token}` };
}

function notKnown(): AttacheError {
  return new AttacheError('Rejected', 'The server does not know you by this.', {
    hint: 'Check the name and the password, or ask for a new token.',
  });
}
