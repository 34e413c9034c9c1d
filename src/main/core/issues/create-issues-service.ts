import { isDeepStrictEqual } from 'node:util';
import type { RxDocument } from 'rxdb';
import { AttacheError, type IssuesService } from '../../../shared/api/index.ts';
import { type Brief, type Issue, issueSchema } from '../../../shared/model/index.ts';
import { comparePacks, type PackChanges, withChangesSection } from '../../../shared/pack/delta/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { Exportable, ExportStarter, MadeDocument } from '../exporting/create-exporting-service.ts';
import { type RenderOptions, renderChangesInWorker, renderInWorker } from '../exporting/render-in-worker.ts';
import { getDocument } from '../services/documents.ts';
import type { Store } from '../store/store.ts';
import { damaged, frozenFile, frozenPack, hasFiles, keepIssue, sha256Of } from './frozen-files.ts';
import { usedRevisions } from './used-revisions.ts';

/** What the service takes from outside. */
interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Who issues. */
  readonly author: () => Promise<string>;
  /** The pack of a brief as it may go out. */
  readonly sendablePack: (brief: Brief) => Promise<Pack>;
  readonly exporting: ExportStarter;
}

/** How often a pack is composed anew because somebody wrote meanwhile. */
const MAX_COMPOSITIONS = 5;
const NOT_STOPPED = new AbortController().signal;
const PRINTED_OTHERWISE = 'This version of Attaché prints the pack otherwise; this is the file as it was sent.';

/** Freezes briefs as they are sent, and gives back what was sent. */
export function createIssuesService(store: Store, surroundings: Surroundings): IssuesService {
  const { briefs } = store.collections;
  const { now, newId, author, sendablePack, exporting } = surroundings;
  /** One issue after the other, so that no number is given twice. */
  let last: Promise<unknown> = Promise.resolve();

  async function issuesOf(briefId: string): Promise<RxDocument<Issue>[]> {
    const issues = await store.issues();
    const found = await issues.find({ selector: { briefId } }).exec();
    return found.sort((one, other) => other.number - one.number || (one.issuedAt < other.issuedAt ? 1 : -1));
  }

  /** The pack, and the revisions it was made from: the same before it was composed and after. */
  async function composed(brief: Brief): Promise<Pick<Issue, 'used'> & { readonly pack: Pack }> {
    let pack = await sendablePack(brief);
    let used = await usedRevisions(store, brief, pack);
    for (let count = 0; count < MAX_COMPOSITIONS; count++) {
      pack = await sendablePack(brief);
      const after = await usedRevisions(store, brief, pack);
      if (isDeepStrictEqual(used, after)) return { pack, used };
      used = after;
    }
    throw new AttacheError('Conflict', 'What this brief is made from is being changed.', { hint: 'Try again.' });
  }

  /** The pack as it is now, what changed in it since an issue, and the pack of that issue. */
  async function comparison(briefId: string, issueId?: string): Promise<Comparison> {
    const { value: brief } = await getDocument(briefs, briefId, 'brief');
    const since = issueId === undefined ? (await issuesOf(briefId))[0] : await getIssue(issueId);
    if (since === undefined || since.briefId !== briefId) throw neverIssued();
    const [earlier, later] = [await frozenPack(since), await sendablePack(brief)];
    return { since, earlier, later, changes: compared(since, earlier, later) };
  }

  async function nextDocument({
    briefId,
    issueId,
    withChanges = false,
    form = 'tracked',
  }: NextInput): Promise<Exportable> {
    const { since, earlier, later, changes } = await comparison(briefId, issueId);
    const pack = withChanges ? withChangesSection(later, changes, since) : later;
    if (form === 'clean') {
      const make = async (rendering: RenderOptions) => ({ bytes: await renderInWorker(pack, rendering) });
      return { suggestedName: `${briefId}.docx`, make };
    }
    return {
      suggestedName: `${briefId}-changes-since-issue-${since.number}.docx`,
      make: async (rendering) => ({ bytes: await renderChangesInWorker(earlier, pack, rendering) }),
    };
  }

  /** The pack with what changed since the last issue on its first page, where there is one. */
  async function withLastChanges(pack: Pack, last: RxDocument<Issue> | undefined): Promise<Pack> {
    if (last === undefined) return pack;
    return withChangesSection(pack, compared(last, await frozenPack(last), pack), last);
  }

  async function freeze(briefId: string, withChanges: boolean): Promise<Issue> {
    const { value: brief } = await getDocument(briefs, briefId, 'brief');
    const { pack: plain, used } = await composed(brief);
    const [previous] = await issuesOf(briefId);
    const pack = withChanges ? await withLastChanges(plain, previous) : plain;
    const file = new Uint8Array(await renderInWorker(pack, { signal: NOT_STOPPED, onProgress: () => {} }));
    const number = (previous?.number ?? 0) + 1;
    const issue = issueSchema.parse({
      id: newId(),
      briefId,
      number,
      date: pack.cover.date,
      title: pack.cover.title,
      clientId: brief.clientId,
      template: pack.template,
      used,
      file: { name: `${briefId}-issue-${number}.docx`, bytes: file.byteLength, sha256: sha256Of(file) },
      issuedBy: await author(),
      issuedAt: now().toISOString(),
    });
    return keepIssue(await store.issues(), issue, { pack, file });
  }

  async function getIssue(issueId: string): Promise<RxDocument<Issue>> {
    const found = await (await store.issues()).findOne(issueId).exec();
    if (found === null) throw new AttacheError('NotFound', 'There is no such issue.');
    return found;
  }

  return {
    async list(briefId) {
      return (await issuesOf(briefId)).map((issue) => ({ ...issue.toMutableJSON(), isHere: hasFiles(issue) }));
    },
    issue({ briefId, withChanges = false }) {
      const issued = last.then(() => freeze(briefId, withChanges));
      last = issued.catch(() => undefined);
      return issued;
    },
    async open(issueId) {
      const issue = await getIssue(issueId);
      return exporting.begin({ briefId: issue.briefId, kind: 'issue' }, async () => fileOfIssue(issue));
    },
    async changes({ briefId, issueId }) {
      const { since, changes } = await comparison(briefId, issueId);
      return { since: since.toMutableJSON(), changes };
    },
    async exportNext(input) {
      return exporting.begin({ briefId: input.briefId, kind: 'changes' }, () => nextDocument(input));
    },
  };
}

interface Comparison {
  readonly since: RxDocument<Issue>;
  readonly earlier: Pack;
  readonly later: Pack;
  readonly changes: PackChanges;
}
type NextInput = Parameters<IssuesService['exportNext']>[0];

/** A pack of a colleague's program is read by its types: one that is no pack must not look like a fault of this one. */
function compared(since: RxDocument<Issue>, earlier: Pack, later: Pack): PackChanges {
  try {
    return comparePacks(earlier, later);
  } catch (error) {
    throw damaged(since, error);
  }
}

function neverIssued(): AttacheError {
  return new AttacheError('NotFound', 'This brief was not issued yet.', {
    hint: 'Issue it first; the next time, what changed since is shown.',
  });
}

function fileOfIssue(issue: RxDocument<Issue>): Exportable {
  return { suggestedName: issue.file.name, make: (rendering) => sameBytes(issue, rendering) };
}

/** Prints the frozen pack again; what does not come out as it was is given as it was kept. */
async function sameBytes(issue: RxDocument<Issue>, rendering: RenderOptions): Promise<MadeDocument> {
  const bytes = await printedAgain(issue, rendering);
  if (bytes !== undefined && sha256Of(bytes) === issue.file.sha256) return { bytes };
  return { bytes: await frozenFile(issue), remark: PRINTED_OTHERWISE };
}

/** Nothing where its template is no longer there, or what it holds can not be printed any more. */
async function printedAgain(issue: RxDocument<Issue>, rendering: RenderOptions): Promise<Uint8Array | undefined> {
  try {
    return await renderInWorker(await frozenPack(issue), rendering);
  } catch (error) {
    if (rendering.signal.aborted) throw error;
    return undefined;
  }
}
