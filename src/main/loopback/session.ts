import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of randomness in a token: far beyond guessing, even without the limit on attempts. */
const TOKEN_BYTES = 32;

/**
 * Who may use this host. A link's token is good for one exchange, and only the newest; what it is exchanged for is the
 * cookie's secret, good as long as the process lives. Neither is ever stored, and they are compared by hash in constant time.
 */
export interface Session {
  /** Makes the token for a link's fragment; the one before is no longer good. */
  issueToken(): string;
  /** Exchanges the newest token for the cookie's secret, once. `undefined` for any other. */
  exchange(token: string): string | undefined;
  isOpenedBy(secret: string | undefined): boolean;
}

export function createSession(): Session {
  const secret = randomText();
  let token: string | undefined;
  return {
    issueToken() {
      token = randomText();
      return token;
    },
    exchange(given) {
      if (token === undefined || !isSame(given, token)) return undefined;
      token = undefined;
      return secret;
    },
    isOpenedBy: (given) => given !== undefined && isSame(given, secret),
  };
}

function randomText(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
