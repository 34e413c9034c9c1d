import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of randomness in a token: far beyond guessing, even without the limit on attempts. */
const TOKEN_BYTES = 32;

/**
 * Who may use this host. The link's token is good for one exchange; what it is exchanged for is the cookie's secret, good as
 * long as the process lives. Neither is ever stored, and they are compared by hash in constant time.
 */
export interface Session {
  /** Goes into the fragment of the printed link. */
  readonly token: string;
  /** Exchanges the token for the cookie's secret, once. `undefined` for a wrong or used token. */
  exchange(token: string): string | undefined;
  isOpenedBy(secret: string | undefined): boolean;
}

export function createSession(random: (size: number) => Buffer = randomBytes): Session {
  const token = random(TOKEN_BYTES).toString('base64url');
  const secret = random(TOKEN_BYTES).toString('base64url');
  let isTokenUsed = false;
  return {
    token,
    exchange(given) {
      if (isTokenUsed || !isSame(given, token)) return undefined;
      isTokenUsed = true;
      return secret;
    },
    isOpenedBy: (given) => given !== undefined && isSame(given, secret),
  };
}

function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
