import type { Core } from '../../src/main/core/core.ts';
import type { Annotation } from '../../src/shared/model/index.ts';

/** An entry of the built-in library. */
export const SOME_ENTRY = 'submarine-cable-guidelines';

/** Puts a private note on it. */
export async function addNote({ services }: Pick<Core, 'services'>, words: string): Promise<Annotation> {
  const { annotation } = await services.annotations.create({
    target: { source: SOME_ENTRY },
    motivation: 'commenting',
    texts: [words],
    visibility: 'private',
  });
  return annotation;
}

/** Ids of the notes on it. */
export async function noteIds({ services }: Pick<Core, 'services'>): Promise<string[]> {
  return (await services.annotations.list(SOME_ENTRY)).map(({ annotation }) => annotation.id);
}
