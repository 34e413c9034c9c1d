import { createHash } from 'node:crypto';
import type { Issue } from '../../../shared/model/index.ts';
import { remoteId } from '../../../shared/sync/envelope.ts';
import { SMALL_FILE_BYTES } from '../../../shared/sync/metered.ts';
import { FROZEN_FILE, FROZEN_FILE_TYPES } from '../issues/frozen-files.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { attachmentTableName, quoteIdentifier } from '../store/sqlite/table-name.ts';
import type { PullContext } from './pull.ts';
import { ServerFailure } from './server-failure.ts';
import { documentTable } from './track-changes.ts';

/** A file as a document carries it on a server, in base64. */
export interface InlineFile {
  readonly content_type: string;
  readonly data: string;
}
/** Files of an issue by name. */
export type IssueFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

/** Reads the files of issues, and tells which issues have none here. */
export function issueFileTable(connection: Connection) {
  const table = documentTable('issues');
  const files = quoteIdentifier(attachmentTableName(table.slice(1, -1)));
  const read = connection.prepare<[string], { name: string; type: string; bytes: Buffer }>(
    `SELECT attachment_id AS name, type, bytes FROM ${files} WHERE document_id = ?`,
  );
  const some = connection.prepare<[string], number>(`SELECT 1 FROM ${files} WHERE document_id = ? LIMIT 1`).pluck();
  const missing = connection
    .prepare<[], string>(`
      SELECT document FROM ${table} AS issue JOIN sync_documents AS known ON known.collection = 'issues' AND known.id = issue.id
      WHERE issue.deleted = 0 AND known.rev IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM ${files} WHERE document_id = issue.id)`)
    .pluck();
  /** Issues that had no files on the server, or not their own: not asked for again until the program starts anew. */
  const given = new Set<string>();
  /** How often an issue's files came so that they could not be read. */
  const garbled = new Map<string, number>();
  return {
    /** As they are sent; nothing where the issue has none here. */
    inline(id: string): Readonly<Record<string, InlineFile>> | undefined {
      const rows = read.all(id);
      if (rows.length === 0) return undefined;
      return Object.fromEntries(
        rows.map(({ name, type, bytes }) => [name, { content_type: type, data: bytes.toString('base64') }]),
      );
    },
    areHere: (id: string): boolean => some.get(id) !== undefined,
    /** Issues the server has and whose files are not here. */
    missing: (): Issue[] => missing.all().flatMap((text) => (given.has(JSON.parse(text).id) ? [] : [JSON.parse(text)])),
    giveUp: (id: string) => void given.add(id),
    /** A line that cuts answers off does so now and then; a document that is none of ours is so every time. */
    giveUpInTime(id: string): void {
      const times = (garbled.get(id) ?? 0) + 1;
      garbled.set(id, times);
      if (times >= MOST_GARBLED) given.add(id);
    },
  };
}
export type IssueFileTable = ReturnType<typeof issueFileTable>;

/** Answers that can not be read before nobody asks for another. */
const MOST_GARBLED = 10;

const OTHER_FILE = 'Its file is not the one that was issued.';

/**
 * Fetches the files of issues that colleagues made, so that they open without a network too. What is not what was issued is not kept.
 * On a metered connection those that are large come when somebody asks for an exchange.
 */
export async function fetchIssueFiles({ state, scope, database, signal, isSparing }: PullContext): Promise<void> {
  if (scope !== 'team') return;
  for (const issue of state.issueFiles.missing()) {
    signal.throwIfAborted();
    if (isSparing && issue.file.bytes > SMALL_FILE_BYTES) continue;
    const found = await filesOf({ state, database, signal }, issue.id);
    if (found === undefined) continue;
    if (isOfIssue(issue, found.files)) {
      await state.exclusively(() => state.local.attach(issue.id, found.files));
      continue;
    }
    state.issueFiles.giveUp(issue.id);
    if (found.files[FROZEN_FILE] === undefined) continue;
    state.quarantine.put(scope, { id: remoteId('issues', issue.id), rev: found.rev }, OTHER_FILE);
  }
}

/** Nothing where the document is gone there (a server that was put back is told of it again), or larger than anything that is received. */
async function filesOf({ state, database, signal }: Pick<PullContext, 'state' | 'database' | 'signal'>, id: string) {
  try {
    return await database.files(remoteId('issues', id), signal);
  } catch (fault) {
    if (!(fault instanceof ServerFailure)) throw fault;
    if (fault.kind === 'oversized-answer') state.issueFiles.giveUp(id);
    else if (fault.kind === 'garbled') state.issueFiles.giveUpInTime(id);
    else if (fault.kind !== 'missing') throw fault;
    return undefined;
  }
}

/** Whether these are all the files of an issue and no others, the one that was sent with the hash that was kept. */
function isOfIssue({ file }: Issue, files: IssueFiles): boolean {
  const sent = files[FROZEN_FILE];
  const names = Object.keys(files);
  return (
    sent !== undefined &&
    names.length === Object.keys(FROZEN_FILE_TYPES).length &&
    names.every((name) => name in FROZEN_FILE_TYPES) &&
    createHash('sha256').update(sent).digest('hex') === file.sha256
  );
}
