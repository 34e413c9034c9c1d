import { isSame } from '../model/index.ts';

/**
 * What makes one JSON value into another. `put` sits in the place of what is dropped: members of a list, or UTF-16 code units of a
 * text. Members of a list are named by their number.
 */
export type Patch =
  | { readonly set: unknown }
  | { readonly unset: true }
  | { readonly fields: Readonly<Record<string, Patch>> }
  | { readonly at: number; readonly drop: number; readonly put: string | readonly unknown[] };

/** Texts are not cut for less than this: a whole one is as short, and simpler. */
const LEAST_KEPT = 40;

/** The patch that makes `to` of `from`, or `undefined` where they say the same. */
export function differenceOf(from: unknown, to: unknown): Patch | undefined {
  if (isSame(from, to)) return undefined;
  if (to === undefined) return { unset: true };
  if (typeof from === 'string' && typeof to === 'string') return spliceOfTexts(from, to);
  if (Array.isArray(from) && Array.isArray(to)) return shortest(fieldsOf(from, to), spliceOfLists(from, to));
  if (isRecord(from) && isRecord(to)) return fieldsOf(from, to);
  return { set: to };
}

/** What a patch makes of a value it was made for. @throws Error for another one, where that can be told */
export function applyPatch(value: unknown, patch: Patch): unknown {
  if ('set' in patch) return patch.set;
  if ('unset' in patch) return undefined;
  if ('fields' in patch) return withFields(value, patch.fields);
  const { at, drop, put } = patch;
  if (typeof value === 'string' && typeof put === 'string') return value.slice(0, at) + put + value.slice(at + drop);
  if (Array.isArray(value) && typeof put !== 'string') return value.toSpliced(at, drop, ...put);
  throw notMadeForThis();
}

function withFields(value: unknown, fields: Readonly<Record<string, Patch>>): unknown {
  const changed = Object.entries(fields);
  if (Array.isArray(value)) {
    const members = [...value];
    for (const [index, patch] of changed) members[Number(index)] = applyPatch(value[Number(index)], patch);
    return members;
  }
  if (!isRecord(value)) throw notMadeForThis();
  const next = new Map(Object.entries(value));
  for (const [name, patch] of changed) {
    const field = applyPatch(next.get(name), patch);
    if (field === undefined) next.delete(name);
    else next.set(name, field);
  }
  return Object.fromEntries(next);
}

/** Field by field; lists of the same length by number. */
function fieldsOf(from: object, to: object): Patch | undefined {
  if (Array.isArray(from) && from.length !== (to as unknown[]).length) return undefined;
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  const patches = [...names].flatMap((name) => {
    const patch = differenceOf(Reflect.get(from, name), Reflect.get(to, name));
    return patch === undefined ? [] : [[name, patch] as const];
  });
  return { fields: Object.fromEntries(patches) };
}

function spliceOfTexts(from: string, to: string): Patch {
  const start = commonStart(from, to, (one, other) => one === other);
  const end = commonEnd(from, to, start, (one, other) => one === other);
  if (start + end < LEAST_KEPT) return { set: to };
  return { at: start, drop: from.length - start - end, put: to.slice(start, to.length - end) };
}

function spliceOfLists(from: readonly unknown[], to: readonly unknown[]): Patch {
  const start = commonStart(from, to, isSame);
  const end = commonEnd(from, to, start, isSame);
  return { at: start, drop: from.length - start - end, put: to.slice(start, to.length - end) };
}

type Sequence = ArrayLike<unknown>;
type Equal = (one: unknown, other: unknown) => boolean;

function commonStart(from: Sequence, to: Sequence, isEqual: Equal): number {
  const most = Math.min(from.length, to.length);
  let count = 0;
  while (count < most && isEqual(from[count], to[count])) count++;
  return count;
}

/** As far as it does not overlap the common start. */
function commonEnd(from: Sequence, to: Sequence, start: number, isEqual: Equal): number {
  const most = Math.min(from.length, to.length) - start;
  let count = 0;
  while (count < most && isEqual(from[from.length - 1 - count], to[to.length - 1 - count])) count++;
  return count;
}

function shortest(one: Patch | undefined, other: Patch): Patch {
  if (one === undefined) return other;
  return JSON.stringify(one).length <= JSON.stringify(other).length ? one : other;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notMadeForThis(): Error {
  return new Error('The patch was made for another value.');
}
