import {
  type Annotation,
  type Client,
  type Entry,
  firstDayOf,
  type ImpactRating,
  type Milestone,
} from '../model/index.ts';
import type { Reason } from './reason.ts';
import { sectorWords } from './sector-words.ts';

/** What is known of whom the entries are for. */
type ClientProfile = Pick<Client, 'id' | 'sector' | 'jurisdictions' | 'topics' | 'watchList' | 'houseNames'>;

/** What relevance is judged by, besides the entry. */
export interface RelevanceContext {
  readonly client: ClientProfile;
  /** Ratings of the impact on clients, on any entries. */
  readonly ratings: readonly Annotation[];
  /** The day it is judged on, YYYY-MM-DD. */
  readonly today: string;
}

/** How far an entry matters, and why: `score` is the sum of the weights of the reasons, heaviest first. */
export interface Relevance {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A topic or a jurisdiction a client has to do with. */
interface Interest {
  readonly name: 'topics' | 'jurisdictions';
  readonly value: string;
  readonly weight: number;
}

/** What the client asked for by name outweighs any number of shared topics there is. */
const WATCHED = 200;
const HOUSE_NAME = 120;
const NEAR_WATCHED = 20;
/** What an advisor found of this very entry and client. */
const IMPACT: Readonly<Record<ImpactRating, number>> = { high: 100, medium: 50, low: 10 };
const TOPIC = 30;
/** A country says more than an organisation half the library is of. */
const COUNTRY = 15;
const ORGANISATION = 5;
const SECTOR_WORD = 12;
/** Milestones in this many days, the nearest first, and what they weigh. */
const HORIZONS = [
  { days: 30, weight: 25 },
  { days: 90, weight: 15 },
  { days: 180, weight: 5 },
] as const;
const DAY_IN_MILLISECONDS = 86_400_000;
const ORGANISATIONS: ReadonlySet<string> = new Set(['ASEAN', 'EU', 'GCC', 'UN', 'OECD']);

/** Says how far an entry matters to a client. Every reason stands for itself: the score is their sum and nothing else. */
export function explainRelevance(entry: Entry, context: RelevanceContext): Relevance {
  const reasons = [
    ...ownReasons(entry, context),
    ...entry.milestones.flatMap((milestone) => milestoneReason(milestone, context.today)),
  ].toSorted((one, other) => other.weight - one.weight);
  return { score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

/** Whether an entry has to do with the client at all: that something happens soon is no reason by itself. */
function isRelevant({ reasons }: Relevance): boolean {
  return reasons.some(({ kind }) => kind !== 'milestone');
}

/** What an entry's topics and jurisdictions weigh for a client, each once: what can be summed without reading the entry. */
export function interestsOf({ topics, jurisdictions }: Pick<Client, 'topics' | 'jurisdictions'>): Interest[] {
  return [
    ...unique(topics).map((value) => ({ name: 'topics' as const, value, weight: TOPIC })),
    ...unique(jurisdictions).map((value) => ({
      name: 'jurisdictions' as const,
      value,
      weight: weightOfJurisdiction(value),
    })),
  ];
}

/** Entries that matter to a client, most first; of equals the newest, then by id. Those without a reason of the client's are left out. */
export function rankByRelevance(
  entries: readonly Entry[],
  context: RelevanceContext,
): { readonly entry: Entry; readonly relevance: Relevance }[] {
  return entries
    .map((entry) => ({ entry, relevance: explainRelevance(entry, context) }))
    .filter(({ relevance }) => isRelevant(relevance))
    .toSorted(
      (one, other) =>
        other.relevance.score - one.relevance.score ||
        compareText(other.entry.date, one.entry.date) ||
        compareText(one.entry.id, other.entry.id),
    );
}

/** Reasons that come from the client: its profile, its lists, and what its advisors rated. */
function ownReasons(entry: Entry, { client, ratings }: RelevanceContext): Reason[] {
  const watched = new Set(client.watchList ?? []);
  const near = unique(entry.relations.map(({ to }) => to)).filter((id) => watched.has(id) && id !== entry.id);
  const names = (client.houseNames ?? []).filter(({ entryId }) => entryId === entry.id);
  return [
    ...(watched.has(entry.id) ? [{ kind: 'watched' as const, weight: WATCHED }] : []),
    ...near.map((entryId) => ({ kind: 'near-watched' as const, entryId, weight: NEAR_WATCHED })),
    ...names.slice(0, 1).map(({ name }) => ({ kind: 'house-name' as const, name, weight: HOUSE_NAME })),
    ...ratings.flatMap((annotation) => impactReason(annotation, entry, client)),
    ...shared(client.topics, entry.topics).map((topic) => ({ kind: 'topic' as const, topic, weight: TOPIC })),
    ...shared(client.jurisdictions, entry.jurisdictions).map((jurisdiction) => ({
      kind: 'jurisdiction' as const,
      jurisdiction,
      weight: weightOfJurisdiction(jurisdiction),
    })),
    ...sectorReasons(entry, client.sector),
  ];
}

/** A rating is a reason where it is on this entry and for this client; one for clients in general says nothing of this one. */
function impactReason({ id, impact, target }: Annotation, entry: Entry, client: ClientProfile): Reason[] {
  if (impact?.clientId !== client.id || target.source !== entry.id) return [];
  return [{ kind: 'impact', rating: impact.rating, annotationId: id, weight: IMPACT[impact.rating] }];
}

function sectorReasons(entry: Entry, sector: string): Reason[] {
  const said = new Set(sectorWords([entry.title, entry.acronym ?? '', ...entry.aliases, entry.summary].join(' ')));
  return shared(sectorWords(sector), said).map((word) => ({ kind: 'sector', word, weight: SECTOR_WORD }));
}

function milestoneReason({ date, end, label }: Milestone, today: string): Reason[] {
  const days = daysBetween(today, firstDayOf(date));
  const isGoingOn = days < 0 && end !== undefined && daysBetween(today, firstDayOf(end)) >= 0;
  const ahead = isGoingOn ? 0 : days;
  const horizon = ahead < 0 ? undefined : HORIZONS.find((candidate) => ahead <= candidate.days);
  return horizon === undefined ? [] : [{ kind: 'milestone', label, days: ahead, weight: horizon.weight }];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MILLISECONDS);
}

function weightOfJurisdiction(code: string): number {
  return ORGANISATIONS.has(code) ? ORGANISATION : COUNTRY;
}

function shared<T>(wanted: readonly T[], present: Iterable<T>): T[] {
  const found = new Set(present);
  return unique(wanted).filter((value) => found.has(value));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
