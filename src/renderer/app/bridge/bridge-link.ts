import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { apiAnswerSchema, type Bridge } from '../../../shared/api/bridge.ts';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { AppRouter } from '../../../shared/api/router.ts';

/** A call that failed, with the error as the core gave it. */
export class ApiFailure extends Error {
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.message);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

const MALFORMED: ApiError = { kind: 'Bug', message: 'Attaché gave an answer that could not be read.' };

/** The one link of the tRPC client: every call goes over the bridge, and every answer is parsed. */
export function bridgeLink(bridge: () => Bridge): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const fail = (error: ApiError) => observer.error(TRPCClientError.from(new ApiFailure(error)));
        const type = op.type === 'mutation' ? 'mutation' : 'query';
        bridge()
          .call({ path: op.path, type, input: op.input })
          .then((message) => {
            const answer = apiAnswerSchema.safeParse(message);
            if (!answer.success) fail(MALFORMED);
            else if (!answer.data.ok) fail(answer.data.error);
            else {
              observer.next({ result: { type: 'data', data: answer.data.value } });
              observer.complete();
            }
          })
          .catch((thrown: unknown) => fail({ kind: 'Unavailable', message: String(thrown) }));
      });
}
