import { createHash } from 'node:crypto';
import { builtInLook } from '../../src/main/core/exporting/template.ts';
import { FROZEN_FILE_TYPES } from '../../src/main/core/issues/frozen-files.ts';
import type { Sync } from '../../src/main/core/sync/create-sync-service.ts';
import { AttacheError, type Services } from '../../src/shared/api/index.ts';
import type { LookDefinition } from '../../src/shared/looks/look-definition.ts';
import type { ReplicatedCollection } from '../../src/shared/merge/index.ts';
import type { Issue } from '../../src/shared/model/index.ts';
import { anAnnotation } from './builders.ts';
import { type Content, type Documents, plain, type Stored } from './memory-documents.ts';

interface KeptLook {
  readonly style: { readonly definition: LookDefinition };
}

function anIssue({
  bytes,
  ...given
}: Pick<Issue, 'id' | 'briefId' | 'number' | 'issuedAt'> & { bytes: Buffer }): Issue {
  const file = { name: 'pack.docx', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const { date, title, clientId } = { date: '2026-02-01', title: 'A pack', clientId: 'a-client' };
  return { ...given, date, title, clientId, template: 'standard', used: [], file, issuedBy: 'mai' };
}

/** As much of the services as histories use. */
export function servicesOf(
  documents: () => Documents,
  sync: () => Sync,
  next: () => { readonly instant: string; readonly id: string },
): Services {
  async function getOne(name: ReplicatedCollection, id: string) {
    const stored = await documents().find(name, id);
    if (stored === undefined) throw new AttacheError('NotFound', `There is no ${id}.`);
    return { content: plain(stored) as never, revision: stored._rev };
  }
  async function replace(name: ReplicatedCollection, content: Content, revision: string): Promise<void> {
    const stored = await documents().find(name, content.id);
    if (stored?._rev !== revision) throw new AttacheError('Conflict', `${content.id} was changed meanwhile.`);
    const written = { ...plain(stored), ...content, updatedAt: next().instant };
    await documents().write(name, stored, written);
  }
  const bodyOf = (texts: readonly string[]) =>
    texts.map((value) => ({ type: 'TextualBody' as const, value, format: 'text/plain' as const }));
  const services = {
    annotations: {
      async list() {
        const notes = await documents().all('annotations');
        return notes.map((stored) => ({ annotation: plain(stored), revision: stored._rev }));
      },
      async create({ texts, visibility, target }: Parameters<Services['annotations']['create']>[0]) {
        const { instant, id } = next();
        const body = bodyOf(texts);
        const note = anAnnotation({ id, body, visibility, target, createdAt: instant, updatedAt: instant });
        await documents().write('annotations', undefined, note);
        return { annotation: note };
      },
      update: ({ id, revision, texts, visibility }: Parameters<Services['annotations']['update']>[0]) =>
        replace('annotations', { id, body: bodyOf(texts), visibility } as Content, revision),
      async remove(id: string) {
        const stored = await documents().find('annotations', id);
        if (stored !== undefined) await documents().write('annotations', stored, undefined);
      },
    },
    clients: {
      async get(id: string) {
        const { content, revision } = await getOne('clients', id);
        return { client: content, revision };
      },
      update: ({ revision, ...content }: { readonly id: string; readonly revision: string }) =>
        replace('clients', content, revision),
    },
    briefs: {
      async get(id: string) {
        const { content, revision } = await getOne('briefs', id);
        return { brief: content, revision };
      },
      save: ({ brief, revision }: { readonly brief: Content; readonly revision: string }) =>
        replace('briefs', brief, revision),
    },
    library: {
      async entry(id: string) {
        const { content, revision } = await getOne('entries', id);
        return { entry: content, revision };
      },
      saveEntry: ({ entry, revision }: { readonly entry: Content; readonly revision: string }) =>
        replace('entries', entry, revision),
    },
    looks: {
      async list() {
        const own = (await documents().all('styles')) as unknown as (Stored & KeptLook)[];
        return [
          { id: 'built-in', isBuiltIn: true, name: 'Built-in', definition: builtInLook('standard') },
          ...own.map(({ id, style: { definition } }) => ({
            id: id.slice('look-'.length),
            isBuiltIn: false,
            name: definition.name,
            definition,
          })),
        ];
      },
      async save({ id, definition }: Parameters<Services['looks']['save']>[0]) {
        const { instant } = next();
        const slug = `look-${id ?? definition.name.toLowerCase().replace(' ', '-')}`;
        const stored = await documents().find('styles', slug);
        const kept = stored === undefined ? { createdAt: instant } : plain(stored);
        const content = { ...kept, id: slug, style: { kind: 'look', definition }, updatedAt: instant };
        await documents().write('styles', stored, content);
      },
      async remove(id: string) {
        const stored = await documents().find('styles', `look-${id}`);
        if (stored !== undefined) await documents().write('styles', stored, undefined);
      },
    },
    issues: {
      async list(briefId: string) {
        const found = (await documents().all('issues')) as unknown as (Stored & Issue & { _attachments: object })[];
        return found
          .filter((issue) => issue.briefId === briefId)
          .map((issue) => ({ ...plain(issue), isHere: Object.keys(issue._attachments).length > 0 }));
      },
      async issue({ briefId }: Parameters<Services['issues']['issue']>[0]) {
        const { instant, id } = next();
        const { content: brief } = await getOne('briefs', briefId);
        const number = (await documents().all('issues')).length + 1;
        const bytes = Buffer.from(`${id}: ${JSON.stringify(brief)}`);
        const issue = anIssue({ id, briefId, number, issuedAt: instant, bytes });
        const files = Object.entries(FROZEN_FILE_TYPES).map(([name, type]) => [name, new Blob([bytes], { type })]);
        await documents().write('issues', undefined, issue, Object.fromEntries(files));
        return issue;
      },
    },
    settings: { change: async () => {} },
    get sync() {
      return sync();
    },
  };
  return services as unknown as Services;
}
