import type { Pack } from '../pack.ts';
import { alignSequences, type Step } from './align-sequences.ts';
import { compareWords } from './compare-words.ts';
import type { ChangedField, FieldChange, PackChanges, PartChange } from './pack-changes.ts';
import { type PackPart, type PartField, partsOfPack } from './pack-parts.ts';
import { likenessOfTexts } from './words.ts';

/** Of these a part has one: whatever it says, it is the same thing. */
const SINGLE_FIELDS: readonly ChangedField[] = [
  'title',
  'client',
  'author',
  'date',
  'marking',
  'heading',
  'summary',
  'relations',
];
const SAME_THING = 0.5;

/**
 * What changed from an earlier pack to a later one, part by part and field by field: new, changed, gone. A part that only moved did
 * not change.
 */
export function comparePacks(earlier: Pack, later: Pack): PackChanges {
  const steps = pairedParts(partsOfPack(earlier), partsOfPack(later));
  return steps.flatMap((step): PartChange[] => {
    if (step.kind === 'inserted') return [wholePart(step.later, 'new')];
    if (step.kind === 'deleted') return [wholePart(step.earlier, 'gone')];
    const fields = fieldsChanged(step.earlier.fields, step.later.fields);
    return fields.length === 0 ? [] : [{ ...describedPart(step.later), state: 'changed', fields }];
  });
}

function describedPart({ kind, title, bookmark }: PackPart): Pick<PartChange, 'kind' | 'title' | 'bookmark'> {
  return { kind, title, ...(bookmark === undefined ? {} : { bookmark }) };
}

function wholePart(part: PackPart, state: 'new' | 'gone'): PartChange {
  const { bookmark, ...described } = describedPart(part);
  return { ...described, ...(state === 'new' && bookmark !== undefined ? { bookmark } : {}), state, fields: [] };
}

/** Parts of the same key wherever they stand, then texts alike enough under another heading. */
function pairedParts(earlier: readonly PackPart[], later: readonly PackPart[]): Step<PackPart>[] {
  const byKey = new Map(earlier.map((part) => [part.key, part]));
  const keys = new Set(later.map(({ key }) => key));
  const isNew = ({ key }: PackPart) => !byKey.has(key);
  const renamed = alignSequences(
    earlier.filter(({ key }) => !keys.has(key)),
    later.filter(isNew),
    { keyOf: ({ key }) => key, likeness: likenessOfParts },
  );
  const renamedFrom = new Map(
    renamed.flatMap((step) => (step.kind === 'kept' ? [[step.later, step.earlier] as const] : [])),
  );
  const present = later.map((part): Step<PackPart> => {
    const former = byKey.get(part.key) ?? renamedFrom.get(part);
    return former === undefined ? { kind: 'inserted', later: part } : { kind: 'kept', earlier: former, later: part };
  });
  return [...present, ...renamed.filter(({ kind }) => kind === 'deleted')];
}

function likenessOfParts(earlier: PackPart, later: PackPart): number {
  if (earlier.kind !== 'text' || later.kind !== 'text') return 0;
  const [text, other] = [earlier, later].map(({ fields }) =>
    fields
      .slice(1)
      .map((field) => field.text)
      .join('\n'),
  );
  return likenessOfTexts(text ?? '', other ?? '');
}

function fieldsChanged(earlier: readonly PartField[], later: readonly PartField[]): FieldChange[] {
  const names = new Set([...later, ...earlier].map(({ field }) => field));
  return [...names].flatMap((name) => {
    const of = (fields: readonly PartField[]) => fields.filter(({ field }) => field === name);
    return alignSequences(of(earlier), of(later), { keyOf: keyOfField, likeness: likenessOfFields }).flatMap(
      fieldChange,
    );
  });
}

function keyOfField({ label, text }: PartField): string {
  return JSON.stringify([label, text]);
}

/** A fact is known by its name; a box by its title and its words; all else by its words. */
function likenessOfFields(earlier: PartField, later: PartField): number {
  if (SINGLE_FIELDS.includes(later.field)) return 1;
  if (later.field === 'fact') return earlier.label === later.label ? 1 : 0;
  const likeness = likenessOfTexts(earlier.text, later.text);
  return later.field === 'disagreement' && earlier.label === later.label ? Math.max(SAME_THING, likeness) : likeness;
}

function fieldChange(step: Step<PartField>): FieldChange[] {
  if (step.kind === 'inserted') return [changeOf(step.later, 'new', '', step.later.text)];
  if (step.kind === 'deleted') return [changeOf(step.earlier, 'gone', step.earlier.text, '')];
  if (keyOfField(step.earlier) === keyOfField(step.later)) return [];
  return [changeOf(step.later, 'changed', step.earlier.text, step.later.text)];
}

function changeOf(
  { field, label }: PartField,
  state: FieldChange['state'],
  earlier: string,
  later: string,
): FieldChange {
  return { field, ...(label === undefined ? {} : { label }), state, words: compareWords(earlier, later) };
}
