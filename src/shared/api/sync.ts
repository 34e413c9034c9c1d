import { z } from 'zod';
import type { ReplicatedCollection } from '../merge/document-rules.ts';
import type { Authorship } from '../sync/envelope.ts';
import type { Scope } from '../sync/scope.ts';
import type { ApiError } from './errors.ts';
import { procedure, router } from './trpc.ts';

/** How far one scope is. */
export interface ScopeStatus {
  readonly scope: Scope;
  readonly database: string;
  readonly phase: 'idle' | 'working' | 'failed';
  /** Instant of the last time all was exchanged, in ISO 8601. */
  readonly lastSuccess?: string;
  /** Documents received since the program was started. */
  readonly received: number;
  /** Changes of the server that are still to be received, where it says so. */
  readonly pending?: number;
  readonly error?: ApiError;
}

/** Where a data folder replicates to, as whom, and what its user signs in with. */
export interface SyncAccount {
  readonly url: string;
  readonly name: string;
  /** Begins the names of the team's databases, where somebody gave one. */
  readonly prefix?: string;
  readonly method: 'password' | 'token';
}

/** What the sync page and the status line show. */
export interface SyncStatus {
  /** `off`: no server was named. `signed-out`: the server wants a new sign-in; work goes on, changes wait. */
  readonly phase: 'off' | 'signed-out' | 'paused' | 'working' | 'failed' | 'idle';
  readonly account?: SyncAccount;
  /** Signed out by the server: the session ended, or the token expired. */
  readonly isSessionOver: boolean;
  /** The oldest of the scopes' last successes. */
  readonly lastSuccess?: string;
  /** Changes made here that no server has acknowledged. */
  readonly waiting: number;
  readonly conflicts: number;
  readonly quarantined: number;
  readonly rejected: number;
  readonly isWorkingOffline: boolean;
  readonly isMetered: boolean;
  /** Of what is private: `locked` where another device encrypted it, and this one was not given the passphrase. */
  readonly encryption: 'off' | 'locked' | 'on';
  readonly scopes: readonly ScopeStatus[];
}

/** A clash that waits for a person. `kept` is in the document now; `null` stands for what was removed. */
export interface SyncConflict {
  readonly id: string;
  readonly collection: ReplicatedCollection;
  readonly documentId: string;
  /** The document's title, or the beginning of its text. */
  readonly title: string;
  /** Fields and keys from the document down; empty where it is about the whole document. */
  readonly path: readonly string[];
  readonly kept?: unknown;
  readonly other?: unknown;
  readonly keptFrom: Authorship;
  readonly otherFrom: Authorship;
}

export interface QuarantinedDocument {
  readonly scope: Scope;
  readonly remoteId: string;
  readonly revision: string;
  readonly reason: string;
  readonly seenAt: string;
}

/** A change the server did not take. It is kept here and shown with the server's own words. */
interface RejectedChange {
  readonly collection: ReplicatedCollection;
  readonly documentId: string;
  readonly title: string;
  readonly reason: string;
  readonly at: string;
}

/** What replication did, without a word of what is in the documents. */
export interface SyncLogLine {
  readonly at: string;
  readonly text: string;
}

const urlSchema = z.url({ protocol: /^https?$/ }).max(2_000);
const serverSchema = z.strictObject({
  url: urlSchema,
  /** Begins the names of the team's databases on the server, where it is not `attache`. */
  prefix: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9_-]*$/, 'It is lower-case letters, digits, hyphens and underscores.')
    .optional(),
});
const signInInputSchema = z.union([
  serverSchema.extend({ name: z.string().min(1).max(200), password: z.string().min(1).max(1_000) }),
  serverSchema.extend({ token: z.string().min(1).max(10_000) }),
]);
export type SignInInput = z.infer<typeof signInInputSchema>;
const resolveInputSchema = z.strictObject({ id: z.string().max(64), choice: z.enum(['kept', 'other']) });
const preferencesInputSchema = z.strictObject({
  isWorkingOffline: z.boolean().optional(),
  isMetered: z.boolean().optional(),
});

const noticeInputSchema = z.strictObject({
  isOnline: z.boolean().optional(),
  isOnBattery: z.boolean().optional(),
  /** The machine woke up. */
  hasResumed: z.boolean().optional(),
});
/** What a host or a window tells of the machine. */
export type SyncNotice = z.infer<typeof noticeInputSchema>;

/** Long enough that nobody who has the encrypted notes tries them all. */
const MIN_PASSPHRASE_LENGTH = 12;
export const passphraseSchema = z.string().min(MIN_PASSPHRASE_LENGTH).max(1_000);
const passphraseInputSchema = z.strictObject({ passphrase: passphraseSchema });
const newPassphraseInputSchema = passphraseInputSchema.extend({ isNewKey: z.boolean().optional() });

export interface SyncService {
  status(): Promise<SyncStatus>;
  /**
   * Signs in with a password (which is not kept: only the server's session is) or a JSON Web Token, and starts replication.
   * @throws AttacheError Rejected where the server knows no such user, Invalid where the address is not https, Unavailable where it
   * does not answer
   */
  signIn(input: SignInInput): Promise<SyncStatus>;
  /** Ends the session. Documents, waiting changes and checkpoints stay. */
  signOut(): Promise<SyncStatus>;
  /** Exchanges everything once and says how that ended. */
  syncNow(): Promise<SyncStatus>;
  change(input: z.infer<typeof preferencesInputSchema>): Promise<SyncStatus>;
  /** Told by the host and by windows: after sleep and when the network is back, everything is tried anew at once. */
  notice(input: SyncNotice): Promise<void>;

  /**
   * Encrypts what is private before it leaves this computer, from here on and for every device; or opens what another device
   * encrypted.
   * @throws AttacheError Rejected where that was done with another passphrase (nothing is changed then), or the server was not set up
   * for it; Unavailable where nobody is signed in
   */
  encryptPrivate(input: z.infer<typeof passphraseInputSchema>): Promise<SyncStatus>;
  /**
   * Gives what is private on the server another passphrase: nothing is sent anew, and other devices go on. With `isNewKey`, where
   * somebody may know the old one, everything is encrypted anew, and other devices ask for the new passphrase.
   * @throws AttacheError Locked where this device was not given the passphrase, Conflict where another device changed it first,
   * Rejected where the server was not set up for it, Unavailable where nobody is signed in
   */
  changePassphrase(input: z.infer<typeof newPassphraseInputSchema>): Promise<SyncStatus>;
  /** Has what is private in plain text on the server again, for every device. @throws AttacheError as `changePassphrase` */
  stopEncrypting(): Promise<SyncStatus>;
  conflicts(): Promise<SyncConflict[]>;
  /** Decides a conflict; the choice replicates. @throws AttacheError NotFound where it was decided already */
  resolve(input: z.infer<typeof resolveInputSchema>): Promise<void>;
  quarantine(): Promise<QuarantinedDocument[]>;
  rejected(): Promise<RejectedChange[]>;
  /** Sends again what the server did not take. */
  retryRejected(): Promise<SyncStatus>;
  log(): Promise<SyncLogLine[]>;
}

export const syncRouter = router({
  status: procedure.query(({ ctx }) => ctx.services.sync.status()),
  signIn: procedure.input(signInInputSchema).mutation(({ ctx, input }) => ctx.services.sync.signIn(input)),
  signOut: procedure.mutation(({ ctx }) => ctx.services.sync.signOut()),
  syncNow: procedure.mutation(({ ctx }) => ctx.services.sync.syncNow()),
  change: procedure.input(preferencesInputSchema).mutation(({ ctx, input }) => ctx.services.sync.change(input)),
  notice: procedure.input(noticeInputSchema).mutation(({ ctx, input }) => ctx.services.sync.notice(input)),

  encryptPrivate: procedure
    .input(passphraseInputSchema)
    .mutation(({ ctx, input }) => ctx.services.sync.encryptPrivate(input)),
  changePassphrase: procedure
    .input(newPassphraseInputSchema)
    .mutation(({ ctx, input }) => ctx.services.sync.changePassphrase(input)),
  stopEncrypting: procedure.mutation(({ ctx }) => ctx.services.sync.stopEncrypting()),
  conflicts: procedure.query(({ ctx }) => ctx.services.sync.conflicts()),
  resolve: procedure.input(resolveInputSchema).mutation(({ ctx, input }) => ctx.services.sync.resolve(input)),
  quarantine: procedure.query(({ ctx }) => ctx.services.sync.quarantine()),
  rejected: procedure.query(({ ctx }) => ctx.services.sync.rejected()),
  retryRejected: procedure.mutation(({ ctx }) => ctx.services.sync.retryRejected()),
  log: procedure.query(({ ctx }) => ctx.services.sync.log()),
});
