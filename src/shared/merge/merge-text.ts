import { diff3, type Stretch } from './diff3.ts';

/** Two edits of one text joined: `left` and `right` differ only where both changed the same words. */
export interface MergedText {
  readonly left: string;
  readonly right: string;
}

/** Line breaks, other space, words of any script, and every other character by itself. */
const TOKEN = /\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/**
 * Joins two edits of a text by words. Where both changed the same words, `left` has those of the left side and `right`
 * those of the right side, each with all the rest of the other's edits. Paragraphs both put in the same place are both kept.
 */
export function mergeText(base: string, left: string, right: string): MergedText {
  const stretches = diff3(tokensOf(base), tokensOf(left), tokensOf(right));
  return mergeStretches(stretches, (stretch) => bothParagraphs(stretch)).map((tokens) => tokens.join(''));
}

/** Joins two edits of a list of blocks, each given as text; see `mergeText`. */
export function mergeBlocks(
  base: readonly string[],
  left: readonly string[],
  right: readonly string[],
): { readonly left: readonly string[]; readonly right: readonly string[] } {
  const both = ({ base: gone, left: mine, right: theirs }: Stretch) =>
    gone.length === 0 ? inOrder(mine, theirs) : undefined;
  return mergeStretches(diff3(base, left, right), both);
}

class TwoSided {
  readonly left: string[] = [];
  readonly right: string[] = [];

  map(join: (tokens: string[]) => string): MergedText {
    return { left: join(this.left), right: join(this.right) };
  }
}

function mergeStretches(
  stretches: readonly Stretch[],
  both: (stretch: Stretch) => readonly string[] | undefined,
): TwoSided {
  const merged = new TwoSided();
  for (const stretch of stretches) {
    const agreed = stretch.isContested ? both(stretch) : stretch.merged;
    merged.left.push(...(agreed ?? stretch.left));
    merged.right.push(...(agreed ?? stretch.right));
  }
  return merged;
}

/** Two insertions of whole paragraphs at one place do not contradict each other. */
function bothParagraphs({ base, left, right }: Stretch): readonly string[] | undefined {
  const areParagraphs = base.length === 0 && left[0] === '\n' && right[0] === '\n';
  return areParagraphs ? inOrder(left, right) : undefined;
}

/** The same order on every device, whichever side is its own; what is there already is not put in twice. */
function inOrder(left: readonly string[], right: readonly string[]): readonly string[] {
  const [one, other] = [left.join(''), right.join('')];
  if (one.includes(other)) return left;
  if (other.includes(one)) return right;
  return one < other ? [...left, ...right] : [...right, ...left];
}

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}
