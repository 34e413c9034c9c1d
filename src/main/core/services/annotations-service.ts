import { anchorTarget, isOrphan, locateQuote } from '../../../shared/anchoring/index.ts';
import {
  type AnnotationsService,
  type AnnotationView,
  AttacheError,
  type CreateAnnotationInput,
  type UpdateAnnotationInput,
} from '../../../shared/api/index.ts';
import {
  type Annotation,
  type AnnotationTarget,
  annotationSchema,
  type Entry,
  partsOf,
} from '../../../shared/model/index.ts';
import type { Store } from '../store/store.ts';
import {
  findDocument,
  getDocument,
  insertDocument,
  type Revised,
  removeDocument,
  replaceDocument,
} from './documents.ts';

/** What the service takes from outside. */
interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Name put on what is written. */
  readonly author: () => Promise<string>;
}

/** Keeps what readers write in the margin. */
export function createAnnotationsService(store: Store, { now, newId, author }: Surroundings): AnnotationsService {
  const { annotations, entries } = store.collections;

  async function create({ id, target, ...content }: CreateAnnotationInput): Promise<AnnotationView> {
    const { value: entry } = await getDocument(entries, target.source, 'entry');
    const repeated = id === undefined ? null : await annotations.findOne(id).exec();
    if (repeated !== null) return viewOf(entry, await getDocument(annotations, repeated.id, 'note'));
    refuseForeignQuote(entry, target);
    const instant = now().toISOString();
    const annotation = annotationSchema.parse({
      id: id ?? newId(),
      ...contentOf(content),
      target,
      creator: await author(),
      createdAt: instant,
      updatedAt: instant,
    });
    const inserted = insertDocument(annotations, annotation, 'note');
    return viewOf(entry, await (id === undefined ? inserted : inserted.catch((error) => sentMeanwhile(id, error))));
  }

  /** The same call, sent twice at once: the first one's note stands for both. */
  async function sentMeanwhile(id: string, error: unknown): Promise<Revised<Annotation>> {
    if (error instanceof AttacheError && error.kind === 'Conflict') return getDocument(annotations, id, 'note');
    throw error;
  }

  return {
    create,
    async list(entryId) {
      const { value: entry } = await getDocument(entries, entryId, 'entry');
      const found = await annotations.find({ selector: { 'target.source': entryId } }).exec();
      const views = found.map((document) =>
        viewOf(entry, { value: document.toMutableJSON() as Annotation, revision: document.revision }),
      );
      return views.sort(inReadingOrder(entry));
    },
    async createOnQuote({ entryId, quote, ...input }) {
      const { value: entry } = await getDocument(entries, entryId, 'entry');
      const target = locateQuote(entry, quote);
      if (target === undefined) {
        throw new AttacheError('NotFound', `“${entry.title}” does not hold these words.`, {
          hint: 'Copy the words from the entry as they are written there.',
        });
      }
      return create({ ...input, target });
    },
    async update({ id, revision, ...content }: UpdateAnnotationInput) {
      const { value } = await getDocument(annotations, id, 'note');
      const { impact: _impact, marking: _marking, ...kept } = value;
      const next = annotationSchema.parse({ ...kept, ...contentOf(content), updatedAt: now().toISOString() });
      const saved = await replaceDocument(annotations, id, revision, next, 'note');
      return viewOf(await findDocument(entries, value.target.source), saved);
    },
    async remove(id) {
      await removeDocument(annotations, id);
    },
    async restore(annotation) {
      const { value: entry } = await getDocument(entries, annotation.target.source, 'entry');
      return viewOf(entry, await insertDocument(annotations, annotation, 'note'));
    },
  };
}

function contentOf({ texts, motivation, visibility, marking, impact }: Omit<UpdateAnnotationInput, 'id' | 'revision'>) {
  return {
    motivation,
    visibility,
    body: texts.map((value) => ({ type: 'TextualBody' as const, value, format: 'text/plain' as const })),
    ...(marking === undefined ? {} : { marking }),
    ...(impact === undefined ? {} : { impact }),
  };
}

function refuseForeignQuote(entry: Entry, target: AnnotationTarget): void {
  if (!isOrphan(target, anchorTarget(entry, target))) return;
  throw new AttacheError('Invalid', `“${entry.title}” does not hold the words this note is on.`, {
    hint: 'The entry may have changed. Select the passage again.',
  });
}

function viewOf(entry: Entry | undefined, { value: annotation, revision }: Revised<Annotation>): AnnotationView {
  const anchor = entry === undefined ? undefined : anchorTarget(entry, annotation.target);
  return {
    annotation,
    revision,
    isOrphan: isOrphan(annotation.target, anchor),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

/** Anchored ones where they stand in the text, then those on the whole entry, then orphans; within that the older first. */
function inReadingOrder(entry: Entry): (a: AnnotationView, b: AnnotationView) => number {
  const order = new Map(partsOf(entry).map(({ part }, index) => [part, index]));
  const place = ({ anchor, isOrphan: isLost }: AnnotationView): [number, number] => {
    if (anchor !== undefined) return [order.get(anchor.part) ?? 0, anchor.start];
    return [isLost ? Number.MAX_SAFE_INTEGER : order.size, 0];
  };
  return (a, b) => {
    const [partA, startA] = place(a);
    const [partB, startB] = place(b);
    return partA - partB || startA - startB || (a.annotation.createdAt < b.annotation.createdAt ? -1 : 1);
  };
}
