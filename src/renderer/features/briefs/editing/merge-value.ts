import { sameValue } from './same-value.ts';

/** The value to keep of one that began as `base`: the changed one, mine where both changed. */
export function mergedValue<Value>(base: Value, mine: Value, theirs: Value): Value {
  return sameValue(base, mine) ? theirs : mine;
}

/** Whether both sides changed a value, to different things. */
export function isContested(base: unknown, mine: unknown, theirs: unknown): boolean {
  return !sameValue(base, mine) && !sameValue(base, theirs) && !sameValue(mine, theirs);
}
