/** Most text one document may hold, in UTF-16 code units: some two thousand printed pages. */
export const MAX_DOCUMENT_LENGTH = 4_000_000;
/** Most levels of nesting. A list in a list takes four, so this leaves more than any page can show. */
export const MAX_DOCUMENT_DEPTH = 100;

const TOO_DEEP = `This is nested too deep: at most ${MAX_DOCUMENT_DEPTH} levels can be kept.`;
const TOO_LONG = `This is too long: at most ${MAX_DOCUMENT_LENGTH.toLocaleString('en')} characters can be kept as one.`;

/**
 * Says in a sentence why a value is too large to be looked at as a document, or gives `undefined`.
 *
 * Schemas bound each field but not their sum, and follow nesting until the stack ends; this is asked before them. It reads no
 * further than the bounds.
 */
export function oversizeOf(value: unknown): string | undefined {
  let length = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === MAX_DOCUMENT_DEPTH) return TOO_DEEP;
    const below: unknown[] = [];
    for (const part of level) {
      length += lengthOf(part);
      if (length + below.length > MAX_DOCUMENT_LENGTH) return TOO_LONG;
      for (const inner of innerOf(part)) below.push(inner);
    }
    level = below;
  }
  return undefined;
}

/** What is no text counts as one character, so that endless lists are bounded too. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 1;
}

function innerOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
