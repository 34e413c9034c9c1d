import { z } from 'zod';

/** 128 MiB and about half a second a guess. @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
export const SCRYPT_COSTS = { cost: 2 ** 17, blockSize: 8, parallelization: 1 } as const;

/** Bounds on what a file or a server may ask for, so that it can not take the machine's memory. */
export const scryptCostsShape = {
  cost: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  blockSize: z.int().min(1).max(32),
  parallelization: z.int().min(1).max(16),
} as const;

/** How a key is derived from a passphrase. `salt` is in Base64. @see https://www.rfc-editor.org/rfc/rfc7914 */
export interface ScryptParameters {
  readonly salt: string;
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}
