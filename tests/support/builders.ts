import type { Annotation, Brief, Client, Entry, Source } from '../../src/shared/model/index.ts';
import { DEFAULT_BRIEF_OPTIONS } from '../../src/shared/model/index.ts';

/** An instant for things whose time does not matter. */
export const SOME_INSTANT = '2026-02-01T09:00:00.000Z';

/** An entry with what a test does not care about filled in. */
export function anEntry(given: Partial<Entry> = {}): Entry {
  return {
    id: 'an-entry',
    kind: 'framework',
    title: 'An entry',
    aliases: [],
    summary: 'What it is in a sentence.',
    body: 'What it says.\n\nWhy it matters.',
    jurisdictions: ['ASEAN'],
    topics: ['cloud'],
    status: 'adopted',
    date: '2026-01-15',
    milestones: [],
    relations: [],
    claims: [],
    wordings: [],
    origin: 'own',
    createdAt: SOME_INSTANT,
    updatedAt: SOME_INSTANT,
    ...given,
  };
}

/** A source with what a test does not care about filled in. */
export function aSource(given: Partial<Source> = {}): Source {
  return {
    id: 'a-source',
    title: 'A source',
    publisher: 'A publisher',
    published: '2026-01-29',
    language: 'en',
    paragraphCount: 10,
    origin: 'own',
    updatedAt: SOME_INSTANT,
    ...given,
  };
}

/** A client with what a test does not care about filled in. */
export function aClient(given: Partial<Client> = {}): Client {
  return {
    id: 'a-client',
    name: 'A client',
    sector: 'Cloud services',
    profile: '',
    jurisdictions: ['ASEAN'],
    topics: ['cloud'],
    marking: 'client-confidential',
    createdAt: SOME_INSTANT,
    updatedAt: SOME_INSTANT,
    ...given,
  };
}

/** A brief with what a test does not care about filled in. */
export function aBrief(given: Partial<Brief> = {}): Brief {
  return {
    id: 'a-brief',
    title: 'A brief',
    clientId: 'a-client',
    author: 'An advisor',
    date: '2026-02-01',
    language: 'en',
    template: 'standard',
    sections: [],
    options: DEFAULT_BRIEF_OPTIONS,
    createdAt: SOME_INSTANT,
    updatedAt: SOME_INSTANT,
    ...given,
  };
}

/** A private note on a whole entry, with what a test does not care about filled in. */
export function anAnnotation(given: Partial<Annotation> = {}): Annotation {
  return {
    id: 'an-annotation',
    motivation: 'commenting',
    body: [{ type: 'TextualBody', value: 'A note.', format: 'text/plain' }],
    target: { source: 'an-entry' },
    visibility: 'private',
    creator: 'An advisor',
    createdAt: SOME_INSTANT,
    updatedAt: SOME_INSTANT,
    ...given,
  };
}
