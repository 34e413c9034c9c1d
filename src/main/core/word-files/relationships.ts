import { elementsOf, type XmlElement } from '../../../shared/xml/parse-xml.ts';

/** A relationship of a part. @see ECMA-376 part 2, 6.5 relationships */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to; the address where it leads outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Name of the part that holds the relationships of another; of the package itself where that is ''. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part says it relates to. @param root of the part that holds its relationships */
export function relationshipsIn(root: Pick<XmlElement, 'children'> | undefined, part: string): Relationship[] {
  if (root === undefined) return [];
  return elementsOf(root, 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isExternal = TargetMode === 'External';
    return { id: Id, type: Type, isExternal, target: isExternal ? Target : resolved(Target, part) };
  });
}

/** A target as the name of a part, from the folder of the part that names it. */
function resolved(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('#', 1)[0]?.split('/') ?? []) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(decoded(step));
  }
  return steps.join('/');
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
