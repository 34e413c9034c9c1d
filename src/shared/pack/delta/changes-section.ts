import type { Issue } from '../../model/index.ts';
import { dateInWords } from '../format-date.ts';
import type { Pack, PackBlock, PackInline, PackListItem } from '../pack.ts';
import { bold, bulletList, paragraph, text } from '../pack-blocks.ts';
import { type PackLanguage, packLanguageSchema } from '../pack-language.ts';
import { CHANGES_BOOKMARK } from './changes-bookmark.ts';
import { CHANGES_LABELS, type ChangesLabels } from './changes-labels.ts';
import type { ChangedField, ChangeState, FieldChange, PackChanges, PartChange } from './pack-changes.ts';

/** The pack with what changed since an issue on its first page: entries and texts that are new, changed and gone. */
export function withChangesSection(pack: Pack, changes: PackChanges, since: Pick<Issue, 'number' | 'date'>): Pack {
  const labels = CHANGES_LABELS[languageOf(pack)];
  const told = changes.filter(isTold);
  const items = (['new', 'changed', 'gone'] as const).flatMap((state) => itemOf(state, told, labels));
  const heading: PackBlock = {
    type: 'heading',
    level: 1,
    text: labels.heading(since.number, dateInWords(since.date, languageOf(pack))),
    bookmark: CHANGES_BOOKMARK,
  };
  const body = items.length === 0 ? paragraph(text(labels.nothing)) : bulletList(items);
  return { ...pack, blocks: inItsPlace(heading, body, pack.blocks) };
}

/** Where the advisor placed a section for changes it stands there, under their words; else it is the first of the pack. */
function inItsPlace(heading: PackBlock, body: PackBlock, blocks: readonly PackBlock[]): PackBlock[] {
  const place = blocks.findIndex((block) => block.type === 'heading' && block.bookmark === CHANGES_BOOKMARK);
  if (place < 0) return [heading, body, ...blocks];
  const after = blocks.findIndex((block, index) => index > place && block.type === 'heading' && block.level === 1);
  const end = after < 0 ? blocks.length : after;
  // The last of the section says what happened lately: that is what this stands for.
  return [...blocks.slice(0, place), heading, ...blocks.slice(place + 1, end - 1), body, ...blocks.slice(end)];
}

/** What lists say, and what an entry relates to, follows from the rest; the cover speaks for itself. */
function isTold({ kind, state, fields }: PartChange): boolean {
  if (kind !== 'entry' && kind !== 'text') return false;
  return state !== 'changed' || fields.some(({ field }) => field !== 'relations');
}

/** English where a later version of the program knew another. */
function languageOf({ language }: Pack): PackLanguage {
  return packLanguageSchema.safeParse(language).data ?? 'en';
}

function itemOf(state: ChangeState, changes: PackChanges, labels: ChangesLabels): PackListItem[] {
  const parts = changes.filter((part) => part.state === state);
  if (parts.length === 0) return [];
  const inner = parts.map((part) => ({ blocks: [paragraph(nameOf(part), ...fieldsOf(part, labels))] }));
  return [{ blocks: [paragraph(bold(labels.states[state])), bulletList(inner)] }];
}

function nameOf({ bookmark, title }: PartChange): PackInline {
  return bookmark === undefined ? text(title) : { type: 'reference', bookmark, text: title };
}

/** Of these there is one in a part, however many places of it changed. */
const UNCOUNTED: ReadonlySet<ChangedField> = new Set(['summary', 'introduction', 'text', 'relations']);

/** What changed in a part, each field once, with how many where several. */
function fieldsOf({ fields }: PartChange, labels: ChangesLabels): PackInline[] {
  if (fields.length === 0) return [];
  const counts = [...Map.groupBy(fields, ({ field }: FieldChange) => field)];
  const words = counts.map(([field, group]) => {
    const [one, several = one] = labels.fields[field];
    return group.length === 1 || UNCOUNTED.has(field) ? one : labels.counted(group.length, several);
  });
  return [text(`${labels.colon}${words.join(labels.comma)}`)];
}
