import { z } from 'zod';
import { type Client, clientSchema, slugSchema } from '../model/index.ts';
import { procedure, router } from './trpc.ts';

export interface ClientView {
  readonly client: Client;
  readonly revision: string;
}

/** What a person fills in; id and dates are the program's. */
const clientContentSchema = clientSchema.omit({ id: true, createdAt: true, updatedAt: true });
export type ClientContent = z.infer<typeof clientContentSchema>;
const updateClientInputSchema = clientContentSchema.extend({ id: slugSchema, revision: z.string() });

export interface ClientsService {
  /** By name. */
  list(): Promise<ClientView[]>;
  get(id: string): Promise<ClientView>;
  /** The id is made from the name. */
  create(content: ClientContent): Promise<ClientView>;
  update(input: z.infer<typeof updateClientInputSchema>): Promise<ClientView>;
  /** @throws AttacheError Rejected while a brief is for this client */
  remove(id: string): Promise<void>;
}

const byId = z.strictObject({ id: slugSchema });

export const clientsRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.clients.list()),
  get: procedure.input(byId).query(({ ctx, input }) => ctx.services.clients.get(input.id)),
  create: procedure.input(clientContentSchema).mutation(({ ctx, input }) => ctx.services.clients.create(input)),
  update: procedure.input(updateClientInputSchema).mutation(({ ctx, input }) => ctx.services.clients.update(input)),
  remove: procedure.input(byId).mutation(({ ctx, input }) => ctx.services.clients.remove(input.id)),
});
