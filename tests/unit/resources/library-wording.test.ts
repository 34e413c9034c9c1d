import { describe, expect, it } from 'vitest';
import { libraryFiles } from '../../support/library.ts';
import { publishedSources } from '../../support/published-sources.ts';

/** So many words in a row that a document has too are taken from it. */
const RUN = 8;
/** Names and titles of eight words or more, which are what they are in anybody's words. */
const PROPER_NAMES = [
  'ASEAN Adaptive: From Infrastructure Connectivity to Intelligent Connectivity',
  'ASEAN Adaptive: From infrastructure connectivity to intelligence connectivity',
  'ASEAN Leaders’ Interface with Representatives of ASEAN Youth',
  'ASEAN Guide on Anti-Scam Policies and Best Practices',
  'Enhanced ASEAN Guidelines for Strengthening Resilience and Repair of Submarine Cables',
  'Expanded ASEAN Guide on AI Governance and Ethics – Generative AI',
];
const NAMES = PROPER_NAMES.map((name) => wordsOf(name).join(' '));

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

/** Runs of a text of ours; a proper name ends one run and begins another. */
function ownRunsOf(text: string): string[] {
  const parts = NAMES.reduce((rest, name) => rest.replaceAll(name, '|'), wordsOf(text).join(' ')).split('|');
  return parts.flatMap((part) => runsOf(part.split(' ').filter((word) => word !== '')));
}

/** Every text in a JSON value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const published = publishedSources();

/** Titles and addresses of the documents themselves are in `sources.json`. */
const texts = [...libraryFiles()].flatMap(([path, json]) =>
  path === 'sources.json' ? [] : textsOf(JSON.parse(json)).map((text) => ({ path, text })),
);

// Registered only where the documents are: they can not be shipped, and a test without them would prove nothing.
if (published) {
  const theirs = new Set([...published.values()].flat().flatMap((paragraph) => runsOf(wordsOf(paragraph))));

  describe('the words of the built-in library', () => {
    it('are our own: no eight in a row stand in a document it cites', () => {
      const taken = texts.flatMap(({ path, text }) =>
        ownRunsOf(text).flatMap((run) => (theirs.has(run) ? [`${path}: ${run}`] : [])),
      );
      expect(taken).toEqual([]);
    });

    it('would be caught if they were taken from a document', () => {
      const paragraph = published.get('crowell-alert-2026')?.[39] ?? '';
      expect(ownRunsOf(`As we say: ${paragraph}`).filter((run) => theirs.has(run)).length).toBeGreaterThan(10);
    });
  });
}

describe('the proper names that documents and library share', () => {
  it('are all in use', () => {
    const ours = texts.map(({ text }) => wordsOf(text).join(' '));
    expect(NAMES.filter((name) => !ours.some((text) => text.includes(name)))).toEqual([]);
  });
});
