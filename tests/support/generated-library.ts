import {
  type Annotation,
  type Entry,
  entryKindSchema,
  entryStatusSchema,
  topicSchema,
} from '../../src/shared/model/index.ts';
import { anAnnotation, anEntry } from './builders.ts';

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
/** Sentences in scripts of the region, some written without spaces. */
const REGIONAL_SENTENCES = [
  'Hội nghị Bộ trưởng Số ASEAN lần thứ sáu diễn ra tại Hà Nội.',
  'Phát triển giao dịch điện tử và hạ tầng viễn thông.',
  'การประชุมรัฐมนตรีดิจิทัลอาเซียนครั้งที่หก',
  'ความร่วมมือด้านความมั่นคงปลอดภัยไซเบอร์',
  'ກອງປະຊຸມລັດຖະມົນຕີດິຈິຕອນອາຊຽນ',
  'កិច្ចប្រជុំរដ្ឋមន្ត្រីឌីជីថលអាស៊ាន',
  'အာဆီယံဒစ်ဂျစ်တယ်ဝန်ကြီးများအစည်းအဝေး',
];
const JURISDICTIONS = [
  'ASEAN',
  'VN',
  'TH',
  'LA',
  'KH',
  'MM',
  'MY',
  'SG',
  'ID',
  'PH',
  'BN',
  'TL',
  'JP',
  'CN',
  'KR',
  'US',
];
const KINDS = entryKindSchema.options;
const STATUSES = entryStatusSchema.options;
const TOPICS = topicSchema.options;
const VOCABULARY_SIZE = 40_000;
/** Exponent of Zipf's law as it is measured on English text. */
const ZIPF_EXPONENT = 1.05;
/** One entry in this many has a sentence in another script. */
const REGIONAL_SHARE = 5;

/** A source of numbers from 0 up to 1. */
export type Random = () => number;

/** The same numbers for the same seed. @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md — mulberry32 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A library that does not exist but has the shape of one: sizes, word frequencies, scripts and filters of real entries. */
export interface GeneratedLibrary {
  /** Words by rank, the most frequent first. */
  readonly vocabulary: readonly string[];
  /** Entry number `index`, of about 2.6 KB as JSON; the same for the same seed and number. */
  readonly entry: (index: number) => Entry;
  /** A note on entry number `index`. */
  readonly note: (index: number) => Annotation;
}

/** Makes entries whose words follow Zipf's law; deterministic. */
export function generatedLibrary(seed = 1): GeneratedLibrary {
  const vocabulary = vocabularyOf(seededRandom(seed));
  const pick = zipfian(vocabulary);
  return {
    vocabulary,
    entry: (index) => entryOf(index, pick, seededRandom(seed * 1_000_003 + index)),
    note: (index) => noteOf(index, pick, seededRandom(seed * 2_000_003 + index)),
  };
}

function entryOf(index: number, pick: (random: Random) => string, random: Random): Entry {
  const sentence = (words: number) => `${capitalised(wordsOf(words, pick, random))}.`;
  const paragraph = () => Array.from({ length: 4 }, () => sentence(12 + below(random, 8))).join(' ');
  const regional = below(random, REGIONAL_SHARE) === 0 ? ` ${oneOf(REGIONAL_SENTENCES, random)}` : '';
  const day = new Date(Date.UTC(2005 + below(random, 22), below(random, 12), 1 + below(random, 28)));
  return anEntry({
    id: `generated-${index}`,
    kind: oneOf(KINDS, random),
    title: capitalised(wordsOf(4 + below(random, 4), pick, random)),
    aliases: [capitalised(wordsOf(3, pick, random))],
    ...(below(random, 4) === 0 ? { acronym: `GL-${index.toString(36).toUpperCase()}` } : {}),
    summary: sentence(25),
    body: `${[paragraph(), paragraph()].join('\n\n')}${regional}`,
    jurisdictions: [...new Set([oneOf(JURISDICTIONS, random), oneOf(JURISDICTIONS, random)])],
    topics: [...new Set([oneOf(TOPICS, random), oneOf(TOPICS, random), oneOf(TOPICS, random)])],
    status: oneOf(STATUSES, random),
    date: day.toISOString().slice(0, 10),
    claims: Array.from({ length: 4 }, (_, claim) => ({
      id: `claim-${claim + 1}`,
      text: sentence(20),
      ...(claim < 2 && index % 50 === 0 ? { field: 'theme', value: wordsOf(3, pick, random) } : {}),
      citations: [{ sourceId: 'a-source', paragraph: claim + 1 }],
    })),
  });
}

function noteOf(index: number, pick: (random: Random) => string, random: Random): Annotation {
  return anAnnotation({
    id: `generated-note-${index}`,
    body: [{ type: 'TextualBody', value: wordsOf(15, pick, random), format: 'text/plain' }],
    target: { source: `generated-${index}` },
  });
}

function vocabularyOf(random: Random): string[] {
  const words = new Set(COMMON_WORDS);
  while (words.size < VOCABULARY_SIZE) {
    words.add(Array.from({ length: 2 + below(random, 3) }, () => oneOf(SYLLABLES, random)).join(''));
  }
  return [...words];
}

/** Draws words with a frequency that falls with their rank. */
function zipfian(vocabulary: readonly string[]): (random: Random) => string {
  const cumulated = new Float64Array(vocabulary.length);
  let sum = 0;
  for (let rank = 0; rank < vocabulary.length; rank++) {
    sum += 1 / (rank + 1) ** ZIPF_EXPONENT;
    cumulated[rank] = sum;
  }
  return (random) => {
    const drawn = random() * sum;
    let low = 0;
    let high = vocabulary.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? sum) < drawn) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? '';
  };
}

function wordsOf(count: number, pick: (random: Random) => string, random: Random): string {
  return Array.from({ length: count }, () => pick(random)).join(' ');
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function oneOf<T>(values: readonly T[], random: Random): T {
  const value = values[below(random, values.length)];
  if (value === undefined) throw new Error('Nothing to choose from.');
  return value;
}
