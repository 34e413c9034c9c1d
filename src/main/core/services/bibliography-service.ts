import { AttacheError, type BibliographyFile, type BibliographyService } from '../../../shared/api/index.ts';
import {
  BIBLIOGRAPHY_ENDINGS,
  type BibliographyItem,
  itemOfSource,
  readBibliography,
  writeBibliography,
} from '../../../shared/bibliography/index.ts';
import { type Brief, type Source, sourceSchema } from '../../../shared/model/index.ts';
import type { ExportStarter } from '../exporting/create-exporting-service.ts';
import type { Store } from '../store/store.ts';
import { allDocuments, changedElsewhere, getDocument, insertDocument, replaceDocument } from './documents.ts';
import { insertUnderSlug } from './unique-slug.ts';

interface Surroundings {
  readonly now: () => Date;
  /** Sources the pack of a brief cites, in the order they are first cited. */
  readonly citedSources: (brief: Brief) => Promise<Source[]>;
  readonly exporting: ExportStarter;
}

type OfBriefInput = Parameters<BibliographyService['ofBrief']>[0];

/** Where the language of a document is not given. */
const USUAL_LANGUAGE = 'en';

/** Exchanges sources with reference managers. */
export function createBibliographyService(
  store: Store,
  { now, citedSources, exporting }: Surroundings,
): BibliographyService {
  const { briefs, sources } = store.collections;

  function add({ key, ...item }: BibliographyItem): Promise<string> {
    return insertUnderSlug(key, 'source', async (id) => {
      const source: Source = {
        ...item,
        id,
        language: item.language ?? USUAL_LANGUAGE,
        paragraphCount: 0,
        origin: 'own',
        updatedAt: now().toISOString(),
      };
      return (await insertDocument(sources, sourceSchema.parse(source), 'source')).value.id;
    });
  }

  async function ofBrief({ briefId, format }: OfBriefInput): Promise<BibliographyFile> {
    const { value: brief } = await getDocument(briefs, briefId, 'brief');
    const cited = await citedSources(brief);
    return {
      fileName: `${brief.id}-sources.${BIBLIOGRAPHY_ENDINGS[format]}`,
      text: writeBibliography(cited.map(itemOfSource), format),
      sourceCount: cited.length,
    };
  }

  return {
    async describe({ sourceId, updatedAt, reference }) {
      const { value: source, revision } = await getDocument(sources, sourceId, 'source');
      if (source.updatedAt !== updatedAt) throw changedElsewhere('source');
      const next = { ...source, reference, origin: 'own' as const, updatedAt: now().toISOString() };
      return (await replaceDocument(sources, sourceId, revision, sourceSchema.parse(next), 'source')).value;
    },
    ofBrief,
    async exportOfBrief(input) {
      const { fileName, text, sourceCount } = await ofBrief(input);
      if (sourceCount === 0) throw new AttacheError('Rejected', 'This brief cites no sources yet.');
      return exporting.begin({ briefId: input.briefId, kind: 'sources' }, async () => ({
        suggestedName: fileName,
        make: async () => ({ bytes: new TextEncoder().encode(text) }),
      }));
    },
    async importSources({ text }) {
      const items = readBibliography(text);
      const known = new Set((await allDocuments(sources)).map(({ value }) => identityOf(value)));
      const added: string[] = [];
      for (const item of items) {
        if (known.has(identityOf(item))) continue;
        known.add(identityOf(item));
        added.push(await add(item));
      }
      return { added, knownCount: items.length - added.length };
    },
  };
}

/** Two documents of one publisher and title are the same; case and space make no difference. */
function identityOf({ title, publisher }: Pick<Source, 'title' | 'publisher'>): string {
  return JSON.stringify([title, publisher].map((text) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()));
}
