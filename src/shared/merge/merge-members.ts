import { canonicalJson, isSame } from '../model/canonical-json.ts';
import type { MergeContext, mergeValue as MergeValue, Versions } from './merge-value.ts';
import { ATOM, membersOf, type Rule } from './rule.ts';

type MembersRule = Extract<Rule, { kind: 'set' | 'list' }>;
type Members = ReadonlyMap<string, unknown>;

/** Last part of the path of a clash about the order of a list. */
export const ORDER = '#order';

/** Joins two changed lists: every member by its key, then their order. */
export function mergeMembers(
  rule: MembersRule,
  versions: Versions,
  context: MergeContext,
  mergeValue: typeof MergeValue,
): unknown {
  const item = rule.kind === 'list' ? rule.item : ATOM;
  const base = membersByKey(rule, versions.base);
  const left = membersByKey(rule, versions.left);
  const right = membersByKey(rule, versions.right);
  // Two members of one key can not be told apart.
  if (base === undefined || left === undefined || right === undefined) return mergeValue(ATOM, versions, context);
  const merged = new Map<string, unknown>();
  for (const key of new Set([...base.keys(), ...left.keys(), ...right.keys()])) {
    const sides = { base: base.get(key), left: left.get(key), right: right.get(key) };
    const value = mergeValue(item, sides, { ...context, path: [...context.path, key] });
    if (value !== undefined) merged.set(key, value);
  }
  const order = rule.kind === 'set' ? setOrder(base, merged) : listOrder({ base, left, right, merged }, context);
  return order.map((key) => merged.get(key));
}

/** Members by key, in order; `undefined` where two have the same key. */
function membersByKey(rule: MembersRule, value: unknown): Members | undefined {
  const members = membersOf(value);
  const byKey = new Map(members.map((member) => [keyOf(rule, member), member]));
  return byKey.size === members.length ? byKey : undefined;
}

/** The key of a member of a list or set. */
export function keyOf(rule: MembersRule, member: unknown): string {
  if (rule.kind === 'list') return rule.key(member);
  return typeof member === 'string' ? member : canonicalJson(member);
}

function setOrder(base: Members, merged: Members): readonly string[] {
  const kept = [...base.keys()].filter((key) => merged.has(key));
  return [...kept, ...[...merged.keys()].filter((key) => !base.has(key)).sort()];
}

interface Lists {
  readonly base: Members;
  readonly left: Members;
  readonly right: Members;
  readonly merged: Members;
}

/** The order of the side that reordered, with the other side's new members behind the ones they were put behind. */
function listOrder({ base, left, right, merged }: Lists, context: MergeContext): readonly string[] {
  const leftMoved = isReordered(base, left);
  const rightMoved = isReordered(base, right);
  const isLeftLeading = leftMoved === rightMoved ? context.preferred === 'left' : leftMoved;
  const order = interleave(isLeftLeading ? left : right, isLeftLeading ? right : left, merged);
  if (leftMoved && rightMoved) {
    const otherOrder = interleave(isLeftLeading ? right : left, isLeftLeading ? left : right, merged);
    if (!isSame(order, otherOrder)) {
      const path = [...context.path, ORDER];
      context.onClash({ path, kept: order, other: otherOrder, keptSide: context.preferred });
    }
  }
  return order;
}

function interleave(lead: Members, follow: Members, merged: Members): readonly string[] {
  const order = [...lead.keys()];
  let previous: string | undefined;
  for (const key of follow.keys()) {
    if (!lead.has(key)) order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key);
    previous = key;
  }
  return order.filter((key) => merged.has(key));
}

function isReordered(base: Members, edited: Members): boolean {
  const before = [...base.keys()].filter((key) => edited.has(key));
  const after = [...edited.keys()].filter((key) => base.has(key));
  return before.some((key, index) => key !== after[index]);
}
