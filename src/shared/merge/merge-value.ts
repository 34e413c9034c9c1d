import { isSame } from '../model/canonical-json.ts';
import { mergeMembers } from './merge-members.ts';
import { mergeBlocks, mergeText } from './merge-text.ts';
import { ATOM, fieldOf, membersOf, type Rule } from './rule.ts';

export type Side = 'left' | 'right';

/** Something both sides changed, to different things. `null` stands for what is absent, or was removed. */
export interface Clash {
  /** Fields and keys of list members from the document down; the order of a list is its `#order`. */
  readonly path: readonly string[];
  /** What the merged document holds. */
  readonly kept: unknown;
  readonly other: unknown;
  /** Whose value was kept. */
  readonly keptSide: Side;
}

/** What a merge of one part is given. */
export interface MergeContext {
  readonly path: readonly string[];
  /** Whose value is kept where both clash: the same side of the world on every device. */
  readonly preferred: Side;
  readonly onClash: (clash: Clash) => void;
}

export interface Versions {
  readonly base: unknown;
  readonly left: unknown;
  readonly right: unknown;
}

/**
 * Joins two changes of a value that began as `base`: what one side changed is taken, what both changed is joined by `rule`, and what
 * can not be is reported. A part removed on one side and changed on the other stays, and is reported.
 */
export function mergeValue(rule: Rule, versions: Versions, context: MergeContext): unknown {
  const { base, left, right } = versions;
  if (isSame(left, right) || isSame(base, right)) return left;
  if (isSame(base, left)) return right;
  if (left === undefined || right === undefined) return keepPresent(versions, context);
  switch (rule.kind) {
    case 'atom':
      return keepPreferred(left, right, context);
    case 'computed':
      return rule.join(left, right);
    case 'text':
      return mergeTexts(versions, context);
    case 'rich-text':
      return mergeRichTexts(versions, context);
    case 'record':
      return mergeRecords(rule.fields, versions, context);
    case 'set':
    case 'list':
      return mergeMembers(rule, versions, context, mergeValue);
    case 'single-or':
      return mergeValue(isSingle(versions) ? rule.single : rule.several, versions, context);
  }
}

function keepPresent({ left, right }: Versions, { path, onClash }: MergeContext): unknown {
  onClash({ path, kept: left ?? right, other: null, keptSide: left === undefined ? 'right' : 'left' });
  return left ?? right;
}

/** Reports a clash and gives the value of the preferred side. */
function keepPreferred(left: unknown, right: unknown, { path, preferred, onClash }: MergeContext): unknown {
  const [kept, other] = preferred === 'left' ? [left, right] : [right, left];
  onClash({ path, kept, other, keptSide: preferred });
  return kept;
}

function mergeTexts({ base, left, right }: Versions, context: MergeContext): unknown {
  const merged = mergeText(typeof base === 'string' ? base : '', String(left), String(right));
  return merged.left === merged.right ? merged.left : keepPreferred(merged.left, merged.right, context);
}

function mergeRichTexts({ base, left, right }: Versions, context: MergeContext): unknown {
  const blocks = (text: unknown) => membersOf(fieldOf(text, 'content')).map((block) => JSON.stringify(block));
  const merged = mergeBlocks(blocks(base), blocks(left), blocks(right));
  const textOf = (lines: readonly string[]) => ({ type: 'doc', content: lines.map((line) => JSON.parse(line)) });
  const [mine, theirs] = [textOf(merged.left), textOf(merged.right)];
  return isSame(mine, theirs) ? mine : keepPreferred(mine, theirs, context);
}

function mergeRecords(
  fields: Readonly<Record<string, Rule>>,
  { base, left, right }: Versions,
  context: MergeContext,
): unknown {
  const names = new Set([...Object.keys(left as object), ...Object.keys(right as object)]);
  const pairs = [...names].sort().map((name) => {
    const versions = { base: fieldOf(base, name), left: fieldOf(left, name), right: fieldOf(right, name) };
    return [name, mergeValue(fields[name] ?? ATOM, versions, { ...context, path: [...context.path, name] })] as const;
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

function isSingle({ base, left, right }: Versions): boolean {
  return [base, left, right].every((list) => membersOf(list).length <= 1);
}
