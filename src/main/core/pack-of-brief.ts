import { AttacheError, type PrintChoices } from '../../shared/api/index.ts';
import type { CitationParts, CitationProcessor } from '../../shared/csl/index.ts';
import { refuseAboveCeiling } from '../../shared/markings/index.ts';
import type { Brief, Claim, Entry, Source } from '../../shared/model/index.ts';
import { briefInLanguage, composePack, type Pack, type PackInput } from '../../shared/pack/index.ts';
import type { PackMaterial } from './exporting/pages/brief-pages.ts';
import { lookNamed } from './looks/look-named.ts';
import { chosenEntryIds } from './services/briefs-service.ts';
import { findDocument, findDocuments } from './services/documents.ts';
import type { Store } from './store/store.ts';

/**
 * The pack of a brief as it may go out.
 * @param citing the style of its citations; without one they are in the house's own form
 * @throws AttacheError NotFound where its client was removed, Rejected where a part is marked above what the client may be sent
 */
export async function sendablePackOfBrief(store: Store, brief: Brief, citing?: CitationProcessor): Promise<Pack> {
  const input = await packInputOf(store, brief, citing);
  refuseAboveCeiling(input);
  return dressed(store, composePack(input));
}

/**
 * The pack of a brief as it stands, for a preview.
 * @throws AttacheError NotFound where its client was removed
 */
export async function packOfBrief(store: Store, brief: Brief, citing?: CitationProcessor): Promise<Pack> {
  return dressed(store, composePack(await packInputOf(store, brief, citing)));
}

/** A brief with the look, paper, language and citations one export of it chose. */
export function chosenOtherwise(brief: Brief, choices: PrintChoices): Brief {
  const { look, pageSize, language, citationStyle, notes } = choices;
  return {
    ...(language === undefined ? brief : briefInLanguage(brief, language)),
    ...(look === undefined ? {} : { template: look }),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(citationStyle === undefined ? {} : { citationStyle }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** A pack with its look in it. @throws AttacheError NotFound where there is no such look */
async function dressed(store: Store, pack: Pack): Promise<Pack> {
  return { ...pack, look: await lookNamed(store, pack.template) };
}

/** Sources that the pack of a brief cites, in the order they are first cited, as far as they are in the library. */
export async function sourcesOfBrief(store: Store, brief: Brief): Promise<Source[]> {
  const input = await packInputOf(store, brief);
  const known = new Map(input.sources.map((source) => [source.id, source]));
  return composePack(input).sources.flatMap(({ id }) => known.get(id) ?? []);
}

/**
 * Gathers what the pack of a brief is made from besides the brief, with its look.
 * @throws AttacheError NotFound where its client was removed, or there is no such look
 */
export async function materialOfBrief(store: Store, brief: Brief, citing?: CitationParts): Promise<PackMaterial> {
  return {
    ...(await documentsOfBrief(store, brief)),
    look: await lookNamed(store, brief.template),
    ...(citing === undefined ? {} : { citing }),
  };
}

async function packInputOf(store: Store, brief: Brief, citing?: CitationProcessor): Promise<PackInput> {
  return { brief, ...(await documentsOfBrief(store, brief)), ...(citing === undefined ? {} : { citing }) };
}

/** Reads what the pack of a brief is made from. @throws AttacheError NotFound where its client was removed */
async function documentsOfBrief(store: Store, brief: Brief): Promise<Omit<PackInput, 'brief' | 'citing'>> {
  const { annotations, clients, entries, sources } = store.collections;
  const client = await findDocument(clients, brief.clientId);
  if (client === undefined) {
    throw new AttacheError('NotFound', 'The client of this brief was removed.', {
      hint: 'Give the brief another client.',
    });
  }
  const chosen = await findDocuments(entries, chosenEntryIds(brief));
  const relatedIds = chosen.flatMap((entry) => entry.relations.map(({ to }) => to));
  const related = await findDocuments(entries, relatedIds);
  const notes = await annotations
    .find({ selector: { 'target.source': { $in: chosen.map((entry) => entry.id) }, visibility: 'client' } })
    .exec();
  return {
    client,
    entries: chosen,
    relatedEntries: related,
    sources: await findDocuments(sources, [
      ...citedIn(chosen.flatMap(({ claims }) => claims)),
      ...citedIn(related.flatMap(claimsOnOfficials)),
    ]),
    annotations: notes.map((note) => note.toMutableJSON()),
    glossary: (await store.library()).glossary,
  };
}

function citedIn(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId));
}

/** What a pack that only names a body may cite of it. */
function claimsOnOfficials({ claims, officials = [] }: Entry): Claim[] {
  return claims.filter(({ id }) => officials.some(({ claimId }) => claimId === id));
}
