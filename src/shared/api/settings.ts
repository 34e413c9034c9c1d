import type { z } from 'zod';
import { type Settings, settingsSchema } from '../model/index.ts';
import { procedure, router } from './trpc.ts';

const changeSettingsInputSchema = settingsSchema.omit({ id: true, citationStyles: true, looks: true }).partial();

/** What the window needs to know of the program around it. */
export interface ApplicationInfo {
  readonly version: string;
  readonly host: 'electron' | 'loopback' | 'cli';
  readonly platform: string;
  readonly canShowInFolder: boolean;
}

/** What `verify` looked at and what it found wrong; no problems means the store is whole. */
export interface VerifyReport {
  readonly documentCount: number;
  readonly problems: readonly string[];
}

export interface SettingsService {
  /** Without the looks, which have a service of their own. */
  get(): Promise<Settings>;
  change(input: z.infer<typeof changeSettingsInputSchema>): Promise<Settings>;
  application(): Promise<ApplicationInfo>;
  /** Key of this window's drafts: 32 bytes in base64, the same as long as the store's key is. */
  draftKey(): Promise<string>;
  /** Reads all of it; shown as a task meanwhile. @throws AttacheError Cancelled */
  verify(): Promise<VerifyReport>;
}

export const settingsRouter = router({
  get: procedure.query(({ ctx }) => ctx.services.settings.get()),
  change: procedure.input(changeSettingsInputSchema).mutation(({ ctx, input }) => ctx.services.settings.change(input)),
  application: procedure.query(({ ctx }) => ctx.services.settings.application()),
  draftKey: procedure.query(({ ctx }) => ctx.services.settings.draftKey()),
  verify: procedure.query(({ ctx }) => ctx.services.settings.verify()),
});
