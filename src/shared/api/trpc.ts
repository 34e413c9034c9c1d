import { initTRPC } from '@trpc/server';
import type { Services } from './services.ts';

/** What every procedure is given: the services of the open core. */
interface ApiContext {
  readonly services: Services;
}

const trpc = initTRPC.context<ApiContext>().create();

export const router = trpc.router;
export const procedure = trpc.procedure;
