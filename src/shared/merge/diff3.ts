import { matchTokens } from './match-tokens.ts';

/** A stretch of three texts that began as `base`. `isContested`: both sides changed it, to different things. */
export interface Stretch {
  readonly base: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** What both agree on; for a contested stretch, nothing. */
  readonly merged: readonly string[];
  readonly isContested: boolean;
}

/**
 * Divides two edited lists of tokens into stretches on which both agree, one of them changed, or both changed differently.
 * Put together, the stretches give each of the three lists again.
 * @see Sanjeev Khanna, Keshav Kunal and Benjamin C. Pierce, A formal investigation of diff3, 2007
 */
export function diff3(base: readonly string[], left: readonly string[], right: readonly string[]): Stretch[] {
  const inLeft = matchTokens(base, left);
  const inRight = matchTokens(base, right);
  const stretches: Stretch[] = [];
  let from = { base: 0, left: 0, right: 0 };
  const cut = (to: typeof from) => {
    const stretch = stretchOf(
      base.slice(from.base, to.base),
      left.slice(from.left, to.left),
      right.slice(from.right, to.right),
    );
    if (stretch !== undefined) stretches.push(stretch);
    from = to;
  };
  for (let index = 0; index < base.length; index++) {
    const leftIndex = inLeft[index] ?? -1;
    const rightIndex = inRight[index] ?? -1;
    if (leftIndex === -1 || rightIndex === -1) continue;
    cut({ base: index, left: leftIndex, right: rightIndex });
    cut({ base: index + 1, left: leftIndex + 1, right: rightIndex + 1 });
  }
  cut({ base: base.length, left: left.length, right: right.length });
  return stretches;
}

function stretchOf(base: readonly string[], left: readonly string[], right: readonly string[]): Stretch | undefined {
  if (base.length + left.length + right.length === 0) return undefined;
  const agreed = agreedTokens(base, left, right);
  return { base, left, right, merged: agreed ?? [], isContested: agreed === undefined };
}

function agreedTokens(
  base: readonly string[],
  left: readonly string[],
  right: readonly string[],
): readonly string[] | undefined {
  if (equalTokens(left, right) || equalTokens(base, right)) return left;
  return equalTokens(base, left) ? right : undefined;
}

function equalTokens(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((token, index) => token === other[index]);
}
