import type { LateCollections } from '../store/store.ts';
import { addStyle, findStyle, keptStyles, removeStyle, replaceStyle } from '../styles/kept-styles.ts';

/** A citation style that was added, as its file was. */
interface CitationStyleFile {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The citation styles that were added, here or by a colleague. */
export interface AddedStyles {
  readonly all: () => Promise<readonly CitationStyleFile[]>;
  readonly find: (id: string) => Promise<Omit<CitationStyleFile, 'id'> | undefined>;
  /** Keeps a file, in the place of one of its id where there is one. */
  readonly put: (file: CitationStyleFile) => Promise<void>;
  /** Gives whether there was one. */
  readonly remove: (id: string) => Promise<boolean>;
}

const KIND = 'citation-style';

/** Keeps the citation styles of a library with its other styles. */
export function addedStyles(store: Pick<LateCollections, 'styles'>, now: () => Date): AddedStyles {
  return {
    async all() {
      const styles = await keptStyles(store, KIND);
      return styles.map(({ slug, style: { title, text } }) => ({ id: slug, title, text }));
    },
    find: (id) => findStyle(store, KIND, id),
    async put({ id, title, text }) {
      const style = { kind: KIND, title, text } as const;
      if (!(await replaceStyle(store, id, style, now))) await addStyle(store, id, style, now);
    },
    remove: (id) => removeStyle(store, KIND, id),
  };
}
