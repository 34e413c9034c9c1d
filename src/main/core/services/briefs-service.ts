import { AttacheError, type BriefSummary, type BriefsService, type BriefView } from '../../../shared/api/index.ts';
import {
  type Brief,
  type BriefSection,
  briefSchema,
  DEFAULT_BRIEF_OPTIONS,
  EMPTY_RICH_TEXT,
} from '../../../shared/model/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import { PACK_LABELS } from '../../../shared/pack/labels.ts';
import type { PackLanguage } from '../../../shared/pack/pack-language.ts';
import type { PackMaterial } from '../exporting/pages/brief-pages.ts';
import type { PageDrawer } from '../exporting/pages/create-page-drawer.ts';
import { lookNamed } from '../looks/look-named.ts';
import type { Store } from '../store/store.ts';
import {
  allDocuments,
  findDocument,
  findDocuments,
  getDocument,
  insertDocument,
  type Revised,
  removeDocument,
  replaceDocument,
} from './documents.ts';
import { summaryOf } from './library-service.ts';
import { insertUnderSlug } from './unique-slug.ts';

/** What the service takes from outside. */
interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Name put on the cover of a new brief. */
  readonly author: () => Promise<string>;
  readonly composePack: (brief: Brief) => Promise<Pack>;
  readonly packMaterial: (brief: Brief) => Promise<PackMaterial>;
  readonly pageDrawer: Pick<PageDrawer, 'draw'>;
}

/** Keeps briefs and composes their packs. */
export function createBriefsService(store: Store, surroundings: Surroundings): BriefsService {
  const { briefs, clients, entries } = store.collections;
  const { now, newId, author, composePack, packMaterial, pageDrawer } = surroundings;

  async function view({ value: brief, revision }: Revised<Brief>): Promise<BriefView> {
    const client = await findDocument(clients, brief.clientId);
    const chosen = await findDocuments(entries, chosenEntryIds(brief));
    return { brief, revision, entries: chosen.map(summaryOf), ...(client === undefined ? {} : { client }) };
  }

  async function save(brief: Brief, revision: string): Promise<BriefView> {
    refuseRepeatedSections(brief);
    const { createdAt } = (await getDocument(briefs, brief.id, 'brief')).value;
    const next = briefSchema.parse({ ...brief, createdAt, updatedAt: now().toISOString() });
    return view(await replaceDocument(briefs, brief.id, revision, next, 'brief'));
  }

  return {
    async list() {
      const [found, everyClient] = await Promise.all([allDocuments(briefs), allDocuments(clients)]);
      const names = new Map(everyClient.map(({ value }) => [value.id, value.name]));
      return found
        .map(({ value }) => summarise(value, names))
        .sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : a.updatedAt < b.updatedAt ? 1 : 0));
    },
    async get(id) {
      return view(await getDocument(briefs, id, 'brief'));
    },
    async create({ title, clientId, entryIds = [], language = 'en', look = 'standard', ...choices }) {
      const { pageSize, citationStyle, notes } = choices;
      const { value: client } = await getDocument(clients, clientId, 'client');
      const chosen = [...new Set(entryIds)];
      for (const id of chosen) await getDocument(entries, id, 'entry');
      await lookNamed(store, look);
      const instant = now().toISOString();
      const content = {
        title,
        clientId: client.id,
        author: await author(),
        date: instant.slice(0, 10),
        language,
        template: look,
        ...(pageSize === undefined ? {} : { pageSize }),
        ...(citationStyle === undefined ? {} : { citationStyle }),
        ...(notes === undefined ? {} : { notes }),
        sections: [...openingSections(language, newId), ...chosen.map((id) => entrySection(id, newId))],
        options: DEFAULT_BRIEF_OPTIONS,
        createdAt: instant,
        updatedAt: instant,
      };
      return insertUnderSlug(title, 'brief', async (id) =>
        view(await insertDocument(briefs, briefSchema.parse({ ...content, id }), 'brief')),
      );
    },
    async save({ brief, revision }) {
      return save(brief, revision);
    },
    async addEntry({ briefId, entryId }) {
      const current = await getDocument(briefs, briefId, 'brief');
      await getDocument(entries, entryId, 'entry');
      if (chosenEntryIds(current.value).includes(entryId)) return view(current);
      const section = entrySection(entryId, newId);
      return save({ ...current.value, sections: [...current.value.sections, section] }, current.revision);
    },
    async remove(id) {
      const issues = await store.issues();
      if ((await issues.count({ selector: { briefId: id } }).exec()) > 0) throw issuedBefore();
      await removeDocument(briefs, id);
    },
    async pages({ brief, view: asking, first, last, sectionId }) {
      const material = await packMaterial(brief);
      const request = { brief, material, span: { first, last }, ...(sectionId === undefined ? {} : { sectionId }) };
      return pageDrawer.draw(request, asking);
    },
    async preview(id) {
      return composePack((await getDocument(briefs, id, 'brief')).value);
    },
  };
}

/** Ids of the entries a brief prints, in its order. */
export function chosenEntryIds(brief: Brief): string[] {
  return brief.sections.flatMap((section) => (section.kind === 'entry' ? [section.entryId] : []));
}

function entrySection(entryId: string, newId: () => string): BriefSection {
  return { id: newId(), kind: 'entry', entryId, text: EMPTY_RICH_TEXT };
}

function openingSections(language: PackLanguage, newId: () => string): BriefSection[] {
  const { implications, summary } = PACK_LABELS[language].openings;
  return [
    { id: newId(), kind: 'implications', heading: implications, text: EMPTY_RICH_TEXT },
    { id: newId(), kind: 'summary', heading: summary, text: EMPTY_RICH_TEXT },
  ];
}

function summarise(brief: Brief, clientNames: ReadonlyMap<string, string>): BriefSummary {
  const { id, title, clientId, date, updatedAt, sections } = brief;
  const clientName = clientNames.get(clientId) ?? 'Client removed';
  return { id, title, clientId, clientName, date, updatedAt, sectionCount: sections.length };
}

function refuseRepeatedSections(brief: Brief): void {
  const ids = new Set(brief.sections.map((section) => section.id));
  if (ids.size === brief.sections.length) return;
  throw new AttacheError('Invalid', 'Two sections of the brief have the same id.');
}

function issuedBefore(): AttacheError {
  return new AttacheError('Rejected', 'This brief was issued; what was sent is kept with it.', {
    hint: 'Keep it, or write the next brief anew.',
  });
}
