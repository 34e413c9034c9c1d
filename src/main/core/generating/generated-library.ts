import {
  type Annotation,
  type Entry,
  entryKindSchema,
  entryStatusSchema,
  type Milestone,
  type Relation,
  type Source,
  topicSchema,
} from '../../../shared/model/index.ts';
import { below, oneOf, type Random, seededRandom } from './seeded-random.ts';
import { type Vocabulary, zipfVocabulary } from './zipf-vocabulary.ts';

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
const JURISDICTIONS = 'ASEAN VN TH LA KH MM MY SG ID PH BN TL JP CN KR US'.split(' ');
/** One entry in this many has a sentence in another script; one in that many has sources that disagree. */
const REGIONAL_SHARE = 5;
const DISAGREEMENT_SHARE = 50;
/** Every date an entry may have lies in the years from here on. */
const FIRST_YEAR = 2005;
const YEARS = 22;
const MAX_PARAGRAPHS = 8;
const MAX_CLAIMS = 7;
const SOURCE_COUNT = 40;
const SOURCE_PARAGRAPHS = 60;
/** Entries are written when they were dated, so that nothing depends on when they were made. */
const WRITTEN_AT = '2026-02-01T09:00:00.000Z';

/** What the ids of generated things begin with. */
export const GENERATED_PREFIX = 'generated-';

/** A library that does not exist but has the shape of one: sizes, word frequencies, scripts and filters of real entries. */
export interface GeneratedLibrary {
  /** Words by rank, the most frequent first. */
  readonly vocabulary: readonly string[];
  /** The sources its claims cite. */
  readonly sources: readonly Source[];
  /** Entry number `index`, of 1 to 6 KB as JSON; the same for the same seed and number. */
  readonly entry: (index: number) => Entry;
  /** A note on entry number `index`. */
  readonly note: (index: number) => Annotation;
}

/** Makes entries whose words follow Zipf's law; deterministic. */
export function generatedLibrary(seed = 1): GeneratedLibrary {
  const vocabulary = zipfVocabulary(seededRandom(seed));
  const randomOf = (what: number, index: number) => seededRandom(seed * 1_000_003 + index * 7 + what);
  return {
    vocabulary: vocabulary.words,
    sources: Array.from({ length: SOURCE_COUNT }, (_, index) => sourceOf(index, vocabulary, randomOf(0, index))),
    entry: (index) => entryOf(index, vocabulary, randomOf(1, index)),
    note: (index) => noteOf(index, vocabulary, randomOf(2, index)),
  };
}

function entryOf(index: number, vocabulary: Vocabulary, random: Random): Entry {
  const sentence = (words: number) => `${capitalised(wordsOf(words, vocabulary, random))}.`;
  const paragraph = () => Array.from({ length: 4 }, () => sentence(10 + below(random, 8))).join(' ');
  const regional = below(random, REGIONAL_SHARE) === 0 ? ` ${oneOf(REGIONAL_SENTENCES, random)}` : '';
  const date = dayOf(random);
  return {
    id: `${GENERATED_PREFIX}${index}`,
    kind: oneOf(entryKindSchema.options, random),
    title: capitalised(wordsOf(4 + below(random, 4), vocabulary, random)),
    aliases: [capitalised(wordsOf(3, vocabulary, random))],
    ...(below(random, 4) === 0 ? { acronym: `GL-${index.toString(36).toUpperCase()}` } : {}),
    summary: sentence(15 + below(random, 20)),
    body: `${Array.from({ length: 1 + below(random, MAX_PARAGRAPHS) }, paragraph).join('\n\n')}${regional}`,
    jurisdictions: distinct(2, () => oneOf(JURISDICTIONS, random)),
    topics: distinct(3, () => oneOf(topicSchema.options, random)),
    status: oneOf(entryStatusSchema.options, random),
    date,
    milestones: [milestoneOf(date, vocabulary, random)],
    relations: relationsOf(index, random),
    claims: Array.from({ length: 1 + below(random, MAX_CLAIMS) }, (_, claim) => ({
      id: `claim-${claim + 1}`,
      text: sentence(15 + below(random, 10)),
      ...(index % DISAGREEMENT_SHARE === 0
        ? { field: 'theme', value: `${claim} ${wordsOf(3, vocabulary, random)}` }
        : {}),
      citations: [{ sourceId: sourceId(below(random, SOURCE_COUNT)), paragraph: 1 + below(random, SOURCE_PARAGRAPHS) }],
    })),
    wordings: [],
    origin: 'own',
    createdAt: WRITTEN_AT,
    updatedAt: WRITTEN_AT,
  };
}

function milestoneOf(date: string, vocabulary: Vocabulary, random: Random): Milestone {
  return { date, precision: 'day', label: capitalised(wordsOf(3, vocabulary, random)) };
}

/** To entries made before, so that whatever part of the library is there, its relations resolve. */
function relationsOf(index: number, random: Random): Relation[] {
  if (index === 0) return [];
  return distinct(below(random, 4), () => `${GENERATED_PREFIX}${below(random, index)}`).map((to) => ({
    type: 'related-to',
    to,
  }));
}

function noteOf(index: number, vocabulary: Vocabulary, random: Random): Annotation {
  return {
    id: `${GENERATED_PREFIX}note-${index}`,
    motivation: 'commenting',
    body: [{ type: 'TextualBody', value: wordsOf(15, vocabulary, random), format: 'text/plain' }],
    target: { source: `${GENERATED_PREFIX}${index}` },
    visibility: 'private',
    creator: 'Generated',
    createdAt: WRITTEN_AT,
    updatedAt: WRITTEN_AT,
  };
}

function sourceOf(index: number, vocabulary: Vocabulary, random: Random): Source {
  return {
    id: sourceId(index),
    title: capitalised(wordsOf(6, vocabulary, random)),
    publisher: capitalised(wordsOf(2, vocabulary, random)),
    published: dayOf(random),
    language: 'en',
    paragraphCount: SOURCE_PARAGRAPHS,
    origin: 'own',
    updatedAt: WRITTEN_AT,
  };
}

function sourceId(index: number): string {
  return `${GENERATED_PREFIX}source-${index}`;
}

function dayOf(random: Random): string {
  const day = new Date(Date.UTC(FIRST_YEAR + below(random, YEARS), below(random, 12), 1 + below(random, 28)));
  return day.toISOString().slice(0, 10);
}

function distinct<T>(count: number, make: () => T): T[] {
  return [...new Set(Array.from({ length: count }, make))];
}

function wordsOf(count: number, { draw }: Vocabulary, random: Random): string {
  return Array.from({ length: count }, () => draw(random)).join(' ');
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
