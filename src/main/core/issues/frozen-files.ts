import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RxCollection, RxDocument } from 'rxdb';
import { z } from 'zod';
import { AttacheError } from '../../../shared/api/index.ts';
import { lookDefinitionSchema } from '../../../shared/looks/look-definition.ts';
import type { Issue } from '../../../shared/model/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';

const PACK = 'pack.json.gz';
/** Name of the file that was sent. */
export const FROZEN_FILE = 'pack.docx';
/** The files of an issue, and their types. */
export const FROZEN_FILE_TYPES = {
  [PACK]: 'application/gzip',
  [FROZEN_FILE]: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
/** Most bytes a pack unpacks to: it may have come from somebody else. */
const MAX_PACK_BYTES = 128 * 1_048_576;

/** What a frozen pack has at the least, whatever program wrote it; its blocks are read by their types. */
const frozenPackSchema = z.looseObject({
  cover: z.looseObject({ title: z.string(), clientName: z.string(), author: z.string(), date: z.string() }),
  language: z.string(),
  template: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })),
  sources: z.array(z.looseObject({ id: z.string(), title: z.string() })),
  look: lookDefinitionSchema.optional(),
  keywords: z.array(z.string()),
  updatedAt: z.string(),
});

/** SHA-256 of bytes, in hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps an issue with its pack and its file, in one transaction. */
export async function keepIssue(
  issues: RxCollection<Issue>,
  issue: Issue,
  { pack, file }: { readonly pack: Pack; readonly file: Uint8Array<ArrayBuffer> },
): Promise<Issue> {
  const packed = await promisify(gzip)(JSON.stringify(pack));
  const _attachments = [
    { id: PACK, type: FROZEN_FILE_TYPES[PACK], data: new Blob([packed]) },
    { id: FROZEN_FILE, type: FROZEN_FILE_TYPES[FROZEN_FILE], data: new Blob([file]) },
  ];
  await issues.insert({ ...issue, _attachments } as Issue);
  return issue;
}

/** The pack as it was issued. @throws AttacheError Corrupt where it was not kept whole */
export async function frozenPack(issue: RxDocument<Issue>): Promise<Pack> {
  const packed = await attachmentOf(issue, PACK);
  try {
    const words = (await promisify(gunzip)(packed, { maxOutputLength: MAX_PACK_BYTES })).toString('utf8');
    return frozenPackSchema.parse(JSON.parse(words)) as unknown as Pack;
  } catch (error) {
    throw damaged(issue, error);
  }
}

/** The file as it was sent. @throws AttacheError Corrupt where its hash is another */
export async function frozenFile(issue: RxDocument<Issue>): Promise<Uint8Array> {
  const file = await attachmentOf(issue, FROZEN_FILE);
  if (sha256Of(file) !== issue.file.sha256) throw damaged(issue);
  return file;
}

async function attachmentOf(issue: RxDocument<Issue>, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const attachment = issue.getAttachment(id);
  if (attachment === null) throw hasFiles(issue) ? damaged(issue) : notHere(issue);
  return new Uint8Array(await (await attachment.getData()).arrayBuffer());
}

/** Whether the files of an issue are on this device: those of a colleague's come from the server. */
export function hasFiles(issue: RxDocument<Issue>): boolean {
  return issue.allAttachments().length > 0;
}

function notHere({ number, title, issuedBy }: Issue): AttacheError {
  return new AttacheError('Unavailable', `The file of issue ${number} of “${title}” is not on this device yet.`, {
    hint: `It comes with “Sync now”, if the server has it. ${issuedBy} has it in any case.`,
  });
}

/** What an issue that was not kept whole is told as. */
export function damaged(issue: RxDocument<Issue>, cause?: unknown): AttacheError {
  return new AttacheError('Corrupt', `Issue ${issue.number} of “${issue.title}” was not kept whole.`, {
    hint: 'Bring the library back from a backup made after it was issued.',
    cause,
  });
}
