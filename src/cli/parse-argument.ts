import { InvalidArgumentError } from 'commander';
import { slugSchema } from '../shared/model/index.ts';

/** More of anything than any list can be scrolled through. */
const MAX_NUMBER = 10_000_000;

/** @throws InvalidArgumentError */
export function parseSlug(word: string): string {
  if (!slugSchema.safeParse(word).success) {
    throw new InvalidArgumentError('An id is lower-case letters, digits and single hyphens.');
  }
  return word;
}

/** Collects ids one after the other. @throws InvalidArgumentError */
export function parseSlugs(word: string, previous: readonly string[] = []): string[] {
  return [...previous, parseSlug(word)];
}

/** @throws InvalidArgumentError */
export function parseWholeNumber(word: string): number {
  const number = Number(word);
  if (!/^\d+$/.test(word) || number < 1 || number > MAX_NUMBER) {
    throw new InvalidArgumentError(`It is a whole number from 1 to ${MAX_NUMBER}.`);
  }
  return number;
}
