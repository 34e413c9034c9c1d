import { type Claim, MARKING_LABELS, type Milestone, type Relation, type Wording } from '../model/index.ts';
import { milestoneInWords } from '../pack/format-date.ts';
import { jurisdictionName } from '../pack/jurisdiction-name.ts';
import { PACK_LABELS } from '../pack/labels.ts';

const LABELS = PACK_LABELS.en;

/** Fields whose values a person would not read as they are kept, a member a line. */
const READABLE: Readonly<Record<string, (value: never) => string>> = {
  kind: (kind: keyof typeof LABELS.kinds) => LABELS.kinds[kind],
  status: (status: keyof typeof LABELS.statuses) => LABELS.statuses[status],
  marking: (marking: keyof typeof MARKING_LABELS) => MARKING_LABELS[marking],
  ceiling: (ceiling: keyof typeof MARKING_LABELS) => MARKING_LABELS[ceiling],
  topics: (topics: (keyof typeof LABELS.topics)[]) => lines(topics, (topic) => LABELS.topics[topic]),
  jurisdictions: (codes: string[]) => lines(codes, jurisdictionName),
  milestones: (milestones: Milestone[]) => lines(milestones, (one) => `${milestoneInWords(one)}: ${one.label}`),
  relations: (relations: Relation[]) => lines(relations, ({ type, to }) => `${LABELS.relations[type].outgoing}: ${to}`),
  claims: (claims: Claim[]) => lines(claims, claimInWords),
  wordings: (wordings: Wording[]) =>
    lines(wordings, ({ field, wording }) => `${field.replaceAll('-', ' ')}: ${wording}`),
};

/** Parts of a document that only the program reads. */
const NOT_READ: ReadonlySet<string> = new Set(['id', 'type', 'attrs', 'marks', 'format', 'selector', 'kind']);

/** A field's value as text, to be read and compared by words; what is absent is empty. */
export function readableValue(field: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  const known = READABLE[field];
  return known === undefined ? leavesOf(value).join('\n') : known(value as never);
}

function claimInWords({ text, citations }: Claim): string {
  return `${text} ${citations.map(({ sourceId, paragraph }) => `[${sourceId} ¶${paragraph}]`).join(' ')}`;
}

function lines<T>(members: readonly T[], inWords: (member: T) => string): string {
  return members.map(inWords).join('\n');
}

/** The words of anything that is kept, in their order: headings, texts, names; what is switched on by its name. */
function leavesOf(value: unknown, name?: string): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return value && name !== undefined ? [name] : [];
  if (Array.isArray(value)) return isOneLine(value) ? [textOf(value)] : value.flatMap((member) => leavesOf(member));
  return Object.entries(Object(value)).flatMap(([key, inner]) => (NOT_READ.has(key) ? [] : leavesOf(inner, key)));
}

/** Whether these are the pieces of one paragraph of rich text. */
function isOneLine(members: readonly unknown[]): boolean {
  return (
    members.length > 0 &&
    members.every((member) => typeof Object(member).text === 'string' && Object(member).type === 'text')
  );
}

function textOf(pieces: readonly unknown[]): string {
  return pieces.map((piece) => String(Object(piece).text)).join('');
}
