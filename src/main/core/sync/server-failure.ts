import { AttacheError, type ErrorKind } from '../../../shared/api/index.ts';

/** How a request to the server ended, other than well. */
export type FailureKind =
  | 'unreachable'
  | 'certificate'
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too-large'
  | 'oversized-answer'
  | 'unsupported-encoding'
  | 'garbled'
  | 'encrypted'
  | 'no-encryption'
  | 'server';

/** A request that failed. `reason` is the server's own word, if it said one. */
export class ServerFailure extends Error {
  readonly kind: FailureKind;
  readonly reason: string;

  constructor(kind: FailureKind, reason: string, cause?: unknown) {
    super(`${kind}: ${reason}`, { cause });
    this.name = 'ServerFailure';
    this.kind = kind;
    this.reason = reason;
  }
}

const WORDS: Readonly<Record<FailureKind, readonly [ErrorKind, string, string]>> = {
  unreachable: ['Unavailable', 'The server does not answer.', 'Your changes wait; Attaché tries again by itself.'],
  certificate: [
    'Rejected',
    'The server’s certificate is not to be trusted, so nothing was sent.',
    'Tell your IT department; Attaché does not go around it. Your changes wait.',
  ],
  'signed-out': ['Rejected', 'The server wants you to sign in again.', 'Sign in; your changes wait until then.'],
  forbidden: [
    'Rejected',
    'The server does not let you use this database.',
    'Ask whoever looks after the server to add you to the team.',
  ],
  missing: [
    'NotFound',
    'The server has no such database.',
    'Ask whoever looks after the server to run “attache server setup”.',
  ],
  conflict: ['Conflict', 'The document was changed on the server meanwhile.', 'It is tried again.'],
  'too-large': ['Rejected', 'The server finds this too large.', 'Divide it into several.'],
  'unsupported-encoding': ['Unavailable', 'The server does not take this encoding.', 'It is sent another way.'],
  'oversized-answer': ['Unavailable', 'The server’s answer was too large.', 'It is asked for less.'],
  garbled: [
    'Unavailable',
    'The server’s answer was cut off or is no CouchDB’s.',
    'Check the address; Attaché tries again by itself.',
  ],
  encrypted: [
    'Locked',
    'Your private notes on the server are encrypted with another passphrase than this device has.',
    'Give their passphrase on the sync page. Nothing was sent.',
  ],
  'no-encryption': [
    'Rejected',
    'The server’s checks do not know encrypted documents yet.',
    'Ask whoever looks after the server to run “attache server setup” of this version again.',
  ],
  server: ['Unavailable', 'The server has a problem.', 'Your changes wait; Attaché tries again by itself.'],
};

/** What is wrong with a certificate, by OpenSSL's and Node.js's codes. */
const CERTIFICATE_WORDS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'It has expired.',
  CERT_NOT_YET_VALID: 'It is not valid yet; is this computer’s clock right?',
  CERT_REVOKED: 'It was revoked.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'It is for another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The server issued it to itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'This computer does not know who issued it.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'This computer does not know who issued it.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'This computer does not know who issued it.',
};

/** A failure in words a person understands, with the server's own reason where it gave one. */
function describeFailure(failure: ServerFailure): AttacheError {
  const [kind, message, hint] = WORDS[failure.kind];
  return new AttacheError(kind, `${message}${reasonOf(failure)}`, { hint, cause: failure });
}

function reasonOf({ kind, reason }: ServerFailure): string {
  if (reason === '') return '';
  const words = kind === 'certificate' ? CERTIFICATE_WORDS[reason] : undefined;
  return words === undefined ? ` (${reason.slice(0, 300)})` : ` ${words}`;
}

/** Any fault of replication as an expected failure; what is a bug stays one. */
export function describeFault(fault: unknown): unknown {
  return fault instanceof ServerFailure ? describeFailure(fault) : fault;
}
