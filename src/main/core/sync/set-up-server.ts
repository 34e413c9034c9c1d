import { z } from 'zod';
import { isSame } from '../../../shared/model/index.ts';
import { databaseName, type Scope } from '../../../shared/sync/scope.ts';
import { ANALYST_ROLE, MEMBER_ROLE, VALIDATION_ID, validationOf } from './design-documents.ts';
import type { ServerConnection } from './server-connection.ts';
import { ServerFailure } from './server-failure.ts';

export interface ServerPlan {
  /** Begins the names of the databases. */
  readonly prefix: string;
  /** Users who get a private database. */
  readonly users: readonly string[];
}

/** One thing that shall be so on the server, and whether it is. */
export interface Finding {
  readonly what: string;
  readonly isRight: boolean;
}

interface PlannedDatabase {
  readonly name: string;
  readonly scope: Scope;
  readonly security: Security;
}

const namesSchema = z.object({ names: z.array(z.string()).default([]), roles: z.array(z.string()).default([]) });
const securitySchema = z.object({ admins: namesSchema.optional(), members: namesSchema.optional() });
type Security = z.infer<typeof securitySchema>;
const designSchema = z.object({ _rev: z.string(), validate_doc_update: z.string().optional() });
const anything = z.unknown();

/**
 * Makes the databases, says who may use them, and installs what checks documents. May be repeated: what is right stays as it is.
 * @param connection as an administrator of the server
 * @returns what was made or changed
 * @throws ServerFailure
 */
export async function setUpServer(connection: ServerConnection, plan: ServerPlan): Promise<Finding[]> {
  const made: Finding[] = [];
  for (const planned of databasesOf(plan)) {
    const path = encodeURIComponent(planned.name);
    for (const finding of await inspect(connection, planned)) {
      if (finding.isRight) continue;
      await finding.mend(path);
      made.push({ what: finding.what, isRight: true });
    }
  }
  return made;
}

/** Says of everything `setUpServer` makes whether it is there. @throws ServerFailure */
export async function checkServer(connection: ServerConnection, plan: ServerPlan): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const planned of databasesOf(plan)) {
    for (const { what, isRight } of await inspect(connection, planned)) found.push({ what, isRight });
  }
  return found;
}

function databasesOf({ prefix, users }: ServerPlan): PlannedDatabase[] {
  const shared = { members: { names: [], roles: [MEMBER_ROLE, ANALYST_ROLE] } };
  const none = { admins: { names: [], roles: ['_admin'] } };
  return [
    { name: databaseName(prefix, 'library', ''), scope: 'library', security: { ...none, ...shared } },
    { name: databaseName(prefix, 'team', ''), scope: 'team', security: { ...none, ...shared } },
    ...users.map(
      (user): PlannedDatabase => ({
        name: databaseName(prefix, 'private', user),
        scope: 'private',
        security: { ...none, members: { names: [user], roles: [] } },
      }),
    ),
  ];
}

type Inspected = Finding & { readonly mend: (path: string) => Promise<unknown> };

async function inspect(connection: ServerConnection, planned: PlannedDatabase): Promise<Inspected[]> {
  const { name, scope, security } = planned;
  const path = encodeURIComponent(name);
  const isThere = (await orNothing(connection.request(path, { answer: anything }))) !== undefined;
  const present = isThere ? await connection.request(`${path}/_security`, { answer: securitySchema }) : undefined;
  const design = isThere
    ? await orNothing(connection.request(`${path}/${VALIDATION_ID}`, { answer: designSchema }))
    : undefined;
  const wanted = validationOf(scope);
  const put = (rest: string, body: unknown) =>
    connection.request(`${path}${rest}`, { method: 'PUT', body, answer: anything });
  return [
    {
      what: `database ${name}`,
      isRight: isThere,
      mend: () => connection.request(path, { method: 'PUT', answer: anything }),
    },
    {
      what: `members of ${name}`,
      isRight: present !== undefined && isSame(present.members, security.members),
      mend: () => put('/_security', security),
    },
    {
      what: `checks of documents in ${name}`,
      isRight: design?.validate_doc_update === wanted.validate_doc_update,
      mend: () => put(`/${VALIDATION_ID}`, { ...wanted, ...(design === undefined ? {} : { _rev: design._rev }) }),
    },
  ];
}

async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (fault) {
    if (fault instanceof ServerFailure && fault.kind === 'missing') return undefined;
    throw fault;
  }
}
