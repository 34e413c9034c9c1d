import { DOCUMENT_RULES, type ReplicatedCollection } from './document-rules.ts';
import { keyOf, ORDER } from './merge-members.ts';
import { mergeText } from './merge-text.ts';
import { ATOM, fieldOf, membersOf, type Rule } from './rule.ts';

/** What a person chose of a clash: the value at `path` shall be `chosen` and not `rejected`; `null` removes it. */
export interface Choice {
  readonly path: readonly string[];
  readonly chosen: unknown;
  readonly rejected: unknown;
}

/**
 * Puts what a person chose into a document. Text that was edited further since the clash keeps those edits. Where the place is
 * gone by now (the section was removed), the document stays as it is.
 */
export function applyChoice<T extends object>(collection: ReplicatedCollection, document: T, choice: Choice): T {
  return put(DOCUMENT_RULES[collection], document, choice.path, choice) as T;
}

/** What a document holds at a clash's place now; `undefined` where there is no such place any more. */
export function valueAt(collection: ReplicatedCollection, document: object, path: readonly string[]): unknown {
  return find(DOCUMENT_RULES[collection], document, path);
}

function find(rule: Rule, value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (rule.kind === 'single-or') return find(membersOf(value).length <= 1 ? rule.single : rule.several, value, path);
  if (rule.kind === 'record') return find(rule.fields[step] ?? ATOM, fieldOf(value, step), rest);
  if (rule.kind !== 'set' && rule.kind !== 'list') return undefined;
  if (step === ORDER) return membersOf(value).map((member) => keyOf(rule, member));
  const member = membersOf(value).find((one) => keyOf(rule, one) === step);
  return find(rule.kind === 'list' ? rule.item : ATOM, member, rest);
}

function put(rule: Rule, value: unknown, path: readonly string[], choice: Choice): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return chosenValue(rule, value, choice);
  if (rule.kind === 'single-or')
    return put(membersOf(value).length <= 1 ? rule.single : rule.several, value, path, choice);
  if (rule.kind === 'record') return putField(rule.fields[step] ?? ATOM, value, step, rest, choice);
  if (rule.kind === 'set' || rule.kind === 'list') {
    return step === ORDER ? inChosenOrder(rule, value, choice.chosen) : putMember(rule, value, step, rest, choice);
  }
  return value;
}

function chosenValue(rule: Rule, value: unknown, { chosen, rejected }: Choice): unknown {
  if (chosen === null) return undefined;
  if (rule.kind !== 'text' || typeof value !== 'string' || typeof rejected !== 'string') return chosen;
  return mergeText(rejected, value, String(chosen)).right;
}

function putField(rule: Rule, value: unknown, field: string, rest: readonly string[], choice: Choice): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const next = put(rule, fieldOf(value, field), rest, choice);
  const { [field]: _, ...others } = value as Record<string, unknown>;
  return next === undefined ? others : { ...others, [field]: next };
}

function putMember(
  rule: Extract<Rule, { kind: 'set' | 'list' }>,
  value: unknown,
  key: string,
  rest: readonly string[],
  choice: Choice,
): unknown {
  const members = membersOf(value);
  const item = rule.kind === 'list' ? rule.item : ATOM;
  const isThere = members.some((member) => keyOf(rule, member) === key);
  if (!isThere) return rest.length === 0 && choice.chosen !== null ? [...members, choice.chosen] : value;
  return members.flatMap((member) => {
    if (keyOf(rule, member) !== key) return [member];
    const next = put(item, member, rest, choice);
    return next === undefined ? [] : [next];
  });
}

function inChosenOrder(rule: Extract<Rule, { kind: 'set' | 'list' }>, value: unknown, chosen: unknown): unknown {
  const order = membersOf(chosen);
  const place = (member: unknown) => {
    const index = order.indexOf(keyOf(rule, member));
    return index === -1 ? order.length : index;
  };
  return membersOf(value).toSorted((one, other) => place(one) - place(other));
}
