import type { RxDocument } from 'rxdb';
import { type KeptStyle, keptStyleId, type PackStyle, slugOfKeptStyle } from '../../../shared/styles/kept-style.ts';
import { insertDocument, removeDocument } from '../services/documents.ts';
import { refusalOf } from '../store/refusal.ts';
import type { LateCollections } from '../store/store.ts';

type Kind = PackStyle['kind'];
type StyleOf<K extends Kind> = Extract<PackStyle, { kind: K }>;
type Styles = Pick<LateCollections, 'styles'>;

/** A style with the slug by which briefs name it. */
export interface NamedStyle<K extends Kind> {
  readonly slug: string;
  readonly style: StyleOf<K>;
}

/** The styles of one kind that were added, here or by a colleague, in the order they were. */
export async function keptStyles<K extends Kind>(store: Styles, kind: K): Promise<NamedStyle<K>[]> {
  const found = await (await store.styles()).find().exec();
  return found
    .map((document) => document.toMutableJSON() as KeptStyle)
    .filter(({ style }) => style.kind === kind)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map((kept) => ({ slug: slugOfKeptStyle(kept), style: kept.style as StyleOf<K> }));
}

/** The style that briefs name by a slug, `undefined` where it is not here. */
export async function findStyle<K extends Kind>(store: Styles, kind: K, slug: string): Promise<StyleOf<K> | undefined> {
  const found = await documentOf(store, kind, slug);
  return found === null ? undefined : ((found.toMutableJSON() as KeptStyle).style as StyleOf<K>);
}

/** Keeps a style under a slug. @throws AttacheError Conflict where there is one, Invalid where it can not be kept */
export async function addStyle(store: Styles, slug: string, style: PackStyle, now: () => Date): Promise<void> {
  const instant = now().toISOString();
  const kept = { id: keptStyleId(style.kind, slug), style, createdAt: instant, updatedAt: instant };
  await insertDocument(await store.styles(), kept, 'style');
}

/** Puts a style in the place of the one of its slug; gives whether there was one. @throws AttacheError Invalid where it can not be kept */
export async function replaceStyle(store: Styles, slug: string, style: PackStyle, now: () => Date): Promise<boolean> {
  const found = await documentOf(store, style.kind, slug);
  if (found === null) return false;
  try {
    await found.incrementalModify((kept) => ({ ...kept, style, updatedAt: now().toISOString() }));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
  return true;
}

/** Removes a style; gives whether there was one. */
export async function removeStyle(store: Styles, kind: Kind, slug: string): Promise<boolean> {
  const isThere = (await documentOf(store, kind, slug)) !== null;
  await removeDocument(await store.styles(), keptStyleId(kind, slug));
  return isThere;
}

async function documentOf(store: Styles, kind: Kind, slug: string): Promise<RxDocument<KeptStyle> | null> {
  return (await store.styles()).findOne(keptStyleId(kind, slug)).exec();
}

function keyOf({ createdAt, id }: KeptStyle): string {
  return `${createdAt} ${id}`;
}
