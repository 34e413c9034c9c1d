import type { GeneratedLibrary } from '../../src/main/core/generating/generated-library.ts';
import { below, type Random } from '../../src/main/core/generating/seeded-random.ts';
import type { SearchInput } from '../../src/shared/api/index.ts';
import { entryKindSchema, topicSchema } from '../../src/shared/model/index.ts';

/** What a reader does that must stay as quick however large the library is. */
export interface QueryKind {
  readonly name: string;
  /** One such search, another for every number drawn. */
  readonly draw: (random: Random) => SearchInput;
}

/** How a measurement is named that waits for all an answer may hold, as the command line does. */
export const TO_THE_END = ', all of it';

/** Ranks of the vocabulary: the first dozens are stop words. The last are in one entry of some thousands. */
const COMMON = { from: 24, to: 60 };
const USUAL = { from: 100, to: 1_500 };
const UNCOMMON = { from: 20_000, to: 40_000 };
/** Where in a list of everything a reader may scroll to. */
const DEEPEST = 0.95;

/** The searches that are measured in a library of `entryCount` generated entries. */
export function queryKinds({ vocabulary, entry }: GeneratedLibrary, entryCount: number): QueryKind[] {
  const wordOf = (ranks: { from: number; to: number }, random: Random) =>
    vocabulary[ranks.from + below(random, ranks.to - ranks.from)] ?? '';
  const ranks = new Map(vocabulary.map((word, rank) => [word, rank]));
  const isUsual = (word: string) => (ranks.get(word) ?? 0) >= USUAL.from;
  /** Three words in a row of some entry's summary, of which one says something. */
  const phrase = (random: Random): string => {
    const words = entry(below(random, entryCount)).summary.replace(/\.$/, '').split(' ').slice(1);
    const start = below(random, words.length - 2);
    const three = words.slice(start, start + 3);
    return three.some(isUsual) ? `"${three.join(' ')}"` : phrase(random);
  };
  const commonPhrase = (random: Random) => `"${wordOf(COMMON, random)} ${wordOf(COMMON, random)}"`;
  /** The part of an acronym that is one entry's alone. */
  const rareWord = (random: Random): string =>
    entry(below(random, entryCount)).acronym?.replace('GL-', '') ?? rareWord(random);
  const kindOf = (random: Random) => [entryKindSchema.options[below(random, 13)] ?? 'risk'];
  const topicOf = (random: Random) => [topicSchema.options[below(random, 18)] ?? 'cloud'];
  return [
    { name: 'first screen', draw: () => ({ text: '' }) },
    { name: 'rare word', draw: (random) => ({ text: `${rareWord(random)} ` }) },
    { name: 'uncommon word', draw: (random) => ({ text: `${wordOf(UNCOMMON, random)} ` }) },
    { name: 'very common word', draw: (random) => ({ text: `${wordOf(COMMON, random)} ` }) },
    { name: 'two-letter prefix', draw: (random) => ({ text: wordOf(USUAL, random).slice(0, 2) }) },
    { name: 'three-letter prefix', draw: (random) => ({ text: wordOf(USUAL, random).slice(0, 3) }) },
    { name: 'four-letter prefix', draw: (random) => ({ text: wordOf(USUAL, random).slice(0, 4) }) },
    { name: 'phrase', draw: (random) => ({ text: phrase(random) }) },
    { name: 'phrase of common words', draw: (random) => ({ text: commonPhrase(random) }) },
    { name: 'two words', draw: (random) => ({ text: `${wordOf(USUAL, random)} ${wordOf(USUAL, random)} ` }) },
    {
      name: 'common and rare word',
      draw: (random) => ({ text: `${wordOf(COMMON, random)} ${rareWord(random)} ` }),
    },
    {
      name: 'filtered list by date',
      draw: (random) => ({ text: '', sort: 'date', filters: { kinds: kindOf(random), topics: topicOf(random) } }),
    },
    {
      name: 'filtered list by title',
      draw: (random) => ({ text: '', sort: 'title', filters: { topics: topicOf(random) } }),
    },
    {
      name: 'common word, filtered',
      draw: (random) => ({ text: `${wordOf(COMMON, random)} `, filters: { kinds: kindOf(random) } }),
    },
    {
      name: 'scrolled anywhere, by date',
      draw: (random) => ({ text: '', sort: 'date', offset: below(random, entryCount * DEEPEST) }),
    },
    {
      name: 'scrolled anywhere, by title',
      draw: (random) => ({ text: '', sort: 'title', offset: below(random, entryCount * DEEPEST) }),
    },
  ];
}
