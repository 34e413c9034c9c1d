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

/** Ranks of the vocabulary: the first dozens are stop words, the last are in hardly an entry. */
const COMMON = { from: 24, to: 60 };
const USUAL = { from: 100, to: 1_500 };
const RARE = { from: 20_000, to: 40_000 };
/** Where in a list of everything a reader may scroll to. */
const DEEPEST = 0.95;

/** The searches that are measured in a library of `entryCount` generated entries. */
export function queryKinds({ vocabulary, entry }: GeneratedLibrary, entryCount: number): QueryKind[] {
  const wordOf = (ranks: { from: number; to: number }, random: Random) =>
    vocabulary[ranks.from + below(random, ranks.to - ranks.from)] ?? '';
  const phrase = (random: Random) => {
    const words = entry(below(random, entryCount)).summary.replace(/\.$/, '').split(' ');
    const start = below(random, words.length - 3);
    return `"${words.slice(start, start + 3).join(' ')}"`;
  };
  const kindOf = (random: Random) => [entryKindSchema.options[below(random, 13)] ?? 'risk'];
  const topicOf = (random: Random) => [topicSchema.options[below(random, 18)] ?? 'cloud'];
  return [
    { name: 'first screen', draw: () => ({ text: '' }) },
    { name: 'rare word', draw: (random) => ({ text: `${wordOf(RARE, random)} ` }) },
    { name: 'very common word', draw: (random) => ({ text: `${wordOf(COMMON, random)} ` }) },
    { name: 'two-letter prefix', draw: (random) => ({ text: wordOf(USUAL, random).slice(0, 2) }) },
    { name: 'three-letter prefix', draw: (random) => ({ text: wordOf(USUAL, random).slice(0, 3) }) },
    { name: 'phrase', draw: (random) => ({ text: phrase(random) }) },
    { name: 'two words', draw: (random) => ({ text: `${wordOf(USUAL, random)} ${wordOf(USUAL, random)} ` }) },
    {
      name: 'common and rare word',
      draw: (random) => ({ text: `${wordOf(COMMON, random)} ${wordOf(RARE, random)} ` }),
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
