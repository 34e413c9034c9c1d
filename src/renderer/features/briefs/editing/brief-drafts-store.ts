import { draftsUnder, forgetDraft, keepDraft } from '../../../drafts/drafts.ts';
import { type BriefDraft, briefDraftSchema } from './brief-draft.ts';

/** Drafts of a brief by name; one that can not be read (of an older version) is left out. */
export async function loadBriefDrafts(briefId: string): Promise<ReadonlyMap<string, BriefDraft>> {
  const found = await draftsUnder(prefixOf(briefId));
  const drafts = new Map<string, BriefDraft>();
  for (const [name, value] of found) {
    const parsed = briefDraftSchema.safeParse(value);
    if (parsed.success) drafts.set(name.slice(prefixOf(briefId).length), parsed.data);
  }
  return drafts;
}

/** Keeps what is typed until it is saved. */
export function keepBriefDraft(briefId: string, name: string, draft: BriefDraft): void {
  keepDraft(`${prefixOf(briefId)}${name}`, draft);
}

export function forgetBriefDraft(briefId: string, name: string): void {
  forgetDraft(`${prefixOf(briefId)}${name}`);
}

function prefixOf(briefId: string): string {
  return `brief:${briefId}:section:`;
}
