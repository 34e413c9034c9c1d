import type { PackBlock } from './pack.ts';
import type { PackContext } from './pack-context.ts';
import { relationPicture } from './relation-picture.ts';

/** How the printed entries relate to each other, drawn under a heading; nothing where no two do. */
export function relationMap({ heading }: { readonly heading: string }, context: PackContext): PackBlock[] {
  const { brief, labels, printed } = context;
  const described = relationPicture([...printed.values()], labels.relations, brief.language);
  return described === undefined ? [] : [{ type: 'picture', title: heading, ...described }];
}
