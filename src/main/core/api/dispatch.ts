import { callTRPCProcedure, TRPCError } from '@trpc/server';
import {
  type ApiAnswer,
  AttacheError,
  apiCallSchema,
  appRouter,
  type Services,
  toApiError,
} from '../../../shared/api/index.ts';
import { oversizeOf } from '../../../shared/model/index.ts';
import { translatedError } from '../store/sqlite/connection.ts';

/**
 * Makes the function that answers a window's calls. It never throws: what goes wrong is in the answer, and what is a bug goes to
 * `onFault` as well.
 */
export function createDispatch(services: Services, onFault: (fault: unknown) => void) {
  return async (call: unknown): Promise<ApiAnswer> => {
    try {
      const { path, type, input } = apiCallSchema.parse(call);
      const oversize = oversizeOf(input);
      if (oversize !== undefined) throw new AttacheError('Invalid', oversize, { hint: 'Divide it into several.' });
      const value = await callTRPCProcedure({
        router: appRouter,
        path,
        type,
        ctx: { services },
        getRawInput: async () => input,
        signal: undefined,
        batchIndex: 0,
      });
      return { ok: true, value };
    } catch (thrown) {
      // Services that read the database themselves fail as SQLite does.
      const cause = translatedError(causeOf(thrown));
      const error = toApiError(cause);
      if (error.kind === 'Bug') onFault(cause);
      return { ok: false, error };
    }
  };
}

/** tRPC wraps what a procedure throws; the services' own errors are inside. */
function causeOf(thrown: unknown): unknown {
  if (!(thrown instanceof TRPCError)) return thrown;
  if (thrown.code === 'NOT_FOUND' && thrown.cause === undefined) {
    return new AttacheError('Invalid', 'There is no such call.', { cause: thrown });
  }
  return thrown.cause ?? thrown;
}
