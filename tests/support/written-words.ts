import type { Random } from '../../src/main/core/generating/seeded-random.ts';
import { below } from '../../src/main/core/generating/seeded-random.ts';

/** Every word that may not get lost. */
export class WrittenWords {
  /** Words written, and acknowledged, by where they were first written; those somebody knowingly removed are gone from it. */
  readonly words = new Map<string, string>();
  /** Words that were only ever in private notes. */
  readonly privateWords = new Set<string>();
  /** Hashes of the files of issues, by the issues' ids. */
  readonly issued = new Map<string, string>();
  private count = 0;

  newWord(): string {
    return `w${(this.count++).toString(36)}x`;
  }

  /** Somebody saw these words and removed them; those also in `kept` stay. */
  forget(removed: unknown, kept: unknown = ''): void {
    const stay = new Set(wordsOf(kept));
    for (const word of wordsOf(removed)) if (!stay.has(word)) this.words.delete(word);
  }
}

/** The words of the kind a history writes. */
export function wordsOf(value: unknown): string[] {
  return JSON.stringify(value ?? '').match(/\bw[0-9a-z]+x\b/g) ?? [];
}

/** A text with a word put in somewhere. */
export function inserted(text: string, word: string, random: Random): string {
  const words = text.split(' ').filter((part) => part !== '');
  words.splice(below(random, words.length + 1), 0, word);
  return words.join(' ');
}
