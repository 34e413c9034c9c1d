import { inflectionsOf } from './inflect-word.ts';
import { splitSyllables } from './split-syllables.ts';
import { isStopWord } from './stop-words.ts';
import { foldedClusters, type Token, termsOf, tokenizeText } from './tokenize-text.ts';

/** More of a query than this is not read: nobody types it, and what is pasted has said enough. */
const MAX_QUERY_LENGTH = 10_000;
const MAX_UNITS = 24;
/** Words of a quoted phrase that count. */
const MAX_PHRASE_TERMS = 32;
/** Shortest beginning of a word that finds the word: one letter would find everything. */
const MIN_PREFIX_LENGTH = 2;
const MAX_JOINED_LENGTH = 24;
const QUOTED = /["“”„«»]([^"“”„«»]*)(["“”„«»]?)/g;

/** How much a match of another form is worth beside the word itself. */
const WEIGHTS = { exact: 1, joined: 0.9, inflected: 0.85, letters: 0.8, beginning: 0.7 };

/** One way in which a unit may stand in a text. */
export interface Alternative {
  /** Consecutive terms; letters instead of terms where `isLetters`. */
  readonly terms: readonly string[];
  /** Whether the last term may go on. */
  readonly isPrefix: boolean;
  /** Whether `terms` are letters of unspaced script, to be found wherever words begin and end. */
  readonly isLetters: boolean;
  readonly weight: number;
}

/** A word or a quoted phrase of a query. */
export interface QueryUnit {
  readonly alternatives: readonly Alternative[];
  /** A word of little meaning: it counts where nothing better was typed. */
  readonly isOptional: boolean;
}

export interface ParsedQuery {
  /** Empty where the text holds nothing that could be found. */
  readonly units: readonly QueryUnit[];
  /** The whole text folded, to compare with names. */
  readonly name: string;
}

/** Reads what somebody typed. There are no operators: quotes make a phrase, the last word may be unfinished, all else is words. */
export function parseQuery(text: string): ParsedQuery {
  const query = text.slice(0, MAX_QUERY_LENGTH);
  const units: QueryUnit[] = [];
  let position = 0;
  for (const match of query.matchAll(QUOTED)) {
    units.push(...wordUnits(query.slice(position, match.index), false));
    units.push(...phraseUnits(match[1] ?? '', match[2] === ''));
    position = match.index + match[0].length;
  }
  units.push(...wordUnits(query.slice(position), true));
  return { units: informativeUnits(distinctUnits(units)), name: termsOf(query.slice(0, 500)) };
}

/** Keeps what is worth looking for when there is too much, and lets stop words count when there is nothing else. */
function informativeUnits(units: readonly QueryUnit[]): QueryUnit[] {
  if (units.every((unit) => unit.isOptional)) {
    return units.slice(0, MAX_UNITS).map((unit) => ({ ...unit, isOptional: false }));
  }
  return units.filter((unit) => !unit.isOptional).slice(0, MAX_UNITS);
}

function distinctUnits(units: readonly QueryUnit[]): QueryUnit[] {
  const keyed = units.map((unit): [string, QueryUnit] => [JSON.stringify(unit.alternatives[0]), unit]);
  return [...new Map(keyed).values()];
}

function phraseUnits(text: string, isOpen: boolean): QueryUnit[] {
  const terms = tokenizeText(text)
    .map((token) => token.term)
    .slice(0, MAX_PHRASE_TERMS);
  if (terms.length === 0) return [];
  const isPrefix = isOpen && endsInWord(text) && isLongEnough(terms.at(-1) ?? '');
  const letters = tokenizeText(text).every((token) => token.isUnspaced) ? lettersAlternative(text, isPrefix) : [];
  return [
    {
      alternatives: [
        alternative(terms, WEIGHTS.exact),
        ...(isPrefix ? [{ ...alternative(terms, WEIGHTS.beginning), isPrefix }] : []),
        ...letters,
      ],
      isOptional: false,
    },
  ];
}

function wordUnits(text: string, isLast: boolean): QueryUnit[] {
  const tokens = tokenizeText(text).filter((token) => !isPossessive(token, text));
  return tokens.map((token, index) => {
    const isTyping = isLast && index === tokens.length - 1 && token.end === text.length;
    const original = text.slice(token.start, token.end);
    const alternatives = token.isUnspaced
      ? unspacedAlternatives(token, original, isTyping)
      : spacedAlternatives(token, tokens[index - 1], tokens[index + 1], isTyping);
    return { alternatives, isOptional: isStopWord(token.term) && !isCapitals(original, text) };
  });
}

function spacedAlternatives(token: Token, previous: Token | undefined, next: Token | undefined, isTyping: boolean) {
  const { term } = token;
  const joined = [previous && `${previous.term}${term}`, next && `${term}${next.term}`].filter(
    (word) => word !== undefined && word.length <= MAX_JOINED_LENGTH && /^[a-z]+$/.test(word),
  );
  return [
    alternative([term], WEIGHTS.exact),
    ...(isTyping && isLongEnough(term) ? [{ ...alternative([term], WEIGHTS.beginning), isPrefix: true }] : []),
    ...joined.map((word) => alternative([word ?? ''], WEIGHTS.joined)),
    ...splitSyllables(term).map((syllables) => alternative(syllables, WEIGHTS.joined)),
    ...inflectionsOf(term).map((form) => alternative([form], WEIGHTS.inflected)),
  ];
}

function unspacedAlternatives(token: Token, original: string, isTyping: boolean): Alternative[] {
  return [
    alternative([token.term], WEIGHTS.exact),
    ...(isTyping ? [{ ...alternative([token.term], WEIGHTS.beginning), isPrefix: true }] : []),
    ...lettersAlternative(original, isTyping),
  ];
}

function lettersAlternative(text: string, isPrefix: boolean): Alternative[] {
  const terms = foldedClusters(text);
  return terms.length === 0 ? [] : [{ terms, isPrefix, isLetters: true, weight: WEIGHTS.letters }];
}

function alternative(terms: readonly string[], weight: number): Alternative {
  return { terms, isPrefix: false, isLetters: false, weight };
}

/** The "s" of "minister's". */
function isPossessive(token: Token, text: string): boolean {
  return token.term === 's' && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, token.start - 3), token.start));
}

/** "US" and "WHO" are no stop words, unless all is written in capitals. */
function isCapitals(word: string, text: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && text !== text.toUpperCase();
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}\p{M}]$/u.test(text);
}

function isLongEnough(term: string): boolean {
  return [...term].length >= MIN_PREFIX_LENGTH;
}
