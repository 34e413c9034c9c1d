import { mapTexts, type Output, plainOutput } from './output.ts';
import type { TextCase } from './style-tree.ts';

/** Words that English titles do not capitalise within: articles, conjunctions, prepositions. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a about above across after against al along alongside amid amidst among amongst an and around as at atop before behind
  below beneath beside besides between beyond but by c ca circa d de despite down during en et except for from in inside
  into like modulo near next nor of off on onto or out over per plus pro qua sans since so than the through throughout till
  to toward towards under underneath until unto up upon v van versus via von vs with within without yet`.split(/\s+/),
);
const WORD = /[\p{L}\p{N}\p{M}’'.&]+/gu;

/** The output in another case; text that says its case is to be kept keeps it. Titles have one in English only. */
export function changeCase(output: Output, textCase: TextCase, isEnglish: boolean): Output {
  switch (textCase) {
    case 'lowercase':
      return mapTexts(output, (text, keeps) => (keeps ? text : text.toLowerCase()));
    case 'uppercase':
      return mapTexts(output, (text, keeps) => (keeps ? text : text.toUpperCase()));
    case 'capitalize-all':
      return changeWords(output, (word) => (isLower(word) ? capitalized(word) : word));
    case 'capitalize-first':
      return changeWords(output, (word, place) => (place.isFirst ? capitalized(word) : word));
    case 'sentence':
      return sentenceCase(output);
    case 'title':
      return isEnglish ? titleCase(output) : output;
  }
}

function sentenceCase(output: Output): Output {
  const isUpper = isAllUpper(plainOutput(output));
  return changeWords(output, (word, place) => {
    const lower = isUpper ? word.toLowerCase() : word;
    return place.isFirst && isLower(lower) ? capitalized(lower) : lower;
  });
}

function titleCase(output: Output): Output {
  const isUpper = isAllUpper(plainOutput(output));
  return changeWords(output, (word, place) => {
    const lower = word.toLowerCase();
    const isSmall =
      SMALL_WORDS.has(lower.replace(/\.$/, '')) &&
      !place.isBeforeHyphen &&
      (isUpper || isLower(word) || isCapitalized(word));
    if (isSmall && !place.isFirst && !place.isLast && !place.startsPart) return lower;
    if (isUpper) return capitalized(lower);
    return isLower(word) && (word.length > 1 || place.isFirst || place.startsPart) ? capitalized(word) : word;
  });
}

interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** After a colon or another mark that ends a part of a title. */
  readonly startsPart: boolean;
  readonly isBeforeHyphen: boolean;
}

/** Changes word by word; a word that runs over the border of two texts is two. */
function changeWords(output: Output, change: (word: string, place: Place) => string): Output {
  const whole = plainOutput(output);
  const matches = [...whole.matchAll(WORD)];
  const last = matches.at(-1)?.index ?? 0;
  const first = matches[0]?.index ?? 0;
  let offset = 0;
  return mapTexts(output, (text, keeps) => {
    const start = offset;
    offset += text.length;
    if (keeps) return text;
    return text.replaceAll(WORD, (word, index: number) => {
      const at = start + index;
      const before = whole.slice(0, at);
      // The rest of a word whose beginning stands in a text before this one.
      if (index === 0 && /[\p{L}\p{N}]$/u.test(before)) return word;
      const startsPart = /[:?!][\s“‘"'(]*$/u.test(before) || /[“‘"]$/u.test(before);
      return change(word, {
        isFirst: at === first,
        isLast: at === last,
        startsPart,
        isBeforeHyphen: /^-\p{L}/u.test(whole.slice(at + word.length)) && !/-$/.test(before),
      });
    });
  });
}

function capitalized(word: string): string {
  return word.replace(/^([’'.&]*)(\p{L})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase());
}

function isLower(word: string): boolean {
  return word === word.toLowerCase() && /^[’'.&]*\p{L}/u.test(word);
}

function isCapitalized(word: string): boolean {
  return word === capitalized(word.toLowerCase());
}

/** A single word in capitals is an acronym, not a title in capitals. */
function isAllUpper(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}
