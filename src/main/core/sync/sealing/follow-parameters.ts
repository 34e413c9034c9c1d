import {
  SEALING_ID,
  type SealingParameters,
  sealingParametersSchema,
} from '../../../../shared/sync/sealed-document.ts';
import type { Database } from '../database.ts';
import type { RemoteRow } from '../incoming.ts';
import { ServerFailure } from '../server-failure.ts';
import type { SealingState } from './sealing-state.ts';

/** What is private is there in another form than this device goes by: it follows, and everything is compared again. */
export class FormChanged extends Error {
  readonly parameters: SealingParameters;

  constructor(parameters: SealingParameters) {
    super('What is private is in another form by now.');
    this.parameters = parameters;
  }
}

/** The parameters on the server, and the revision to write on top of. */
interface ParametersThere {
  readonly parameters: SealingParameters | undefined;
  readonly rev: string | undefined;
}

/** Reads how documents are encrypted. @throws ServerFailure encrypted where that is said as a later version of the program does */
export async function readParameters(plain: Database, signal?: AbortSignal): Promise<ParametersThere> {
  const [row] = await plain.read([SEALING_ID], signal);
  if (row === undefined || row.isDeleted) return { parameters: undefined, rev: undefined };
  const parameters = parametersIn(row);
  if (parameters === undefined) throw new ServerFailure('encrypted', 'This version of Attaché does not know how.');
  return { parameters, rev: row.rev };
}

/** What a row of the server says of how documents are encrypted, if it is about that. */
export function parametersIn({ id, isDeleted, doc }: RemoteRow): SealingParameters | undefined {
  return id === SEALING_ID && !isDeleted ? sealingParametersSchema.safeParse(doc).data : undefined;
}

/** Says on the server how documents are encrypted, in the place of `rev`. @throws ServerFailure conflict, no-encryption */
export async function writeParameters(
  plain: Database,
  parameters: SealingParameters,
  {
    rev,
    by,
    signal,
  }: { readonly rev: string | undefined; readonly by: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const document = { _id: SEALING_ID, ...(rev === undefined ? {} : { _rev: rev }), type: 'sealing', by, ...parameters };
  const [answer] = await plain.write([document], signal);
  if (answer?.error === undefined) return;
  const kind = answer.error === 'conflict' ? 'conflict' : 'no-encryption';
  throw new ServerFailure(kind, answer.reason ?? answer.error);
}

/**
 * Looks whether documents are there in the form this device goes by, and says so again on a server that lost it or shows what was before.
 * @throws FormChanged where they are in another; ServerFailure
 */
export async function followParameters(
  plain: Database,
  sealing: SealingState,
  { by, signal }: { readonly by: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { parameters, rev } = await readParameters(plain, signal);
  const verdict = sealing.judge(parameters);
  if (parameters !== undefined && verdict === 'later') sealing.follow(parameters);
  if (parameters !== undefined && verdict === 'other-form') throw new FormChanged(parameters);
  if (verdict !== 'earlier') return;
  const renewed = sealing.renewed(parameters);
  if (renewed !== undefined) await writeParameters(plain, renewed, { rev, by, signal });
}
