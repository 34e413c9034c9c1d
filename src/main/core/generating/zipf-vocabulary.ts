import { below, oneOf, type Random } from './seeded-random.ts';

/** Words in the order of how often policy texts use them; the rarer rest of the vocabulary is made of syllables. */
const COMMON_WORDS =
  `the of and to in a for on with by that is as be are at from this it which will an or has have its their
  digital asean data policy member states cooperation framework regional development technology government international
  security services economy countries management information public ministers support implementation national cybersecurity
  infrastructure artificial intelligence governance standards privacy cross border trade innovation agreement protection
  partners dialogue capacity building sector systems access market plan initiative working group report meeting ministerial
  declaration submarine cables cloud computing online scams business skills training inclusive growth sustainable energy
  research centre network platform payments identity trust resilience recovery spectrum broadband satellite semiconductor
  quantum regulation compliance consumer enterprise investment finance community vision roadmap guidelines principles adopted
  launched endorsed negotiation secretariat`.split(/\s+/);
const SYLLABLES =
  'ba co di fu ge ha ki lo mu ne pa ro si tu ve wa yo za bri cla dre flo gri plu ster tran ment sion'.split(' ');
const VOCABULARY_SIZE = 40_000;
/** Exponent of Zipf's law as it is measured on English text. */
const ZIPF_EXPONENT = 1.05;

/** Words by rank, the most frequent first, and a way to draw from them. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Draws a word with a frequency that falls with its rank. */
  readonly draw: (random: Random) => string;
}

/** Makes a vocabulary whose frequencies follow Zipf's law. @see https://en.wikipedia.org/wiki/Zipf%27s_law */
export function zipfVocabulary(random: Random): Vocabulary {
  const words = new Set(COMMON_WORDS);
  while (words.size < VOCABULARY_SIZE) {
    words.add(Array.from({ length: 2 + below(random, 3) }, () => oneOf(SYLLABLES, random)).join(''));
  }
  const ranked = [...words];
  return { words: ranked, draw: drawerOf(ranked) };
}

function drawerOf(ranked: readonly string[]): (random: Random) => string {
  const cumulated = new Float64Array(ranked.length);
  let sum = 0;
  for (let rank = 0; rank < ranked.length; rank++) {
    sum += 1 / (rank + 1) ** ZIPF_EXPONENT;
    cumulated[rank] = sum;
  }
  return (random) => {
    const drawn = random() * sum;
    let low = 0;
    let high = ranked.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? sum) < drawn) low = middle + 1;
      else high = middle;
    }
    return ranked[low] ?? '';
  };
}
