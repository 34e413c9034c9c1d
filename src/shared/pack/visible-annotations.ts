import type { Annotation, Client } from '../model/index.ts';

/**
 * Annotations this client may read: those marked client-facing, without ratings of the impact on another client.
 * Everything that prints an annotation takes it from here, so private and team notes have no way into a pack.
 */
export function visibleAnnotations(annotations: readonly Annotation[], client: Pick<Client, 'id'>): Annotation[] {
  return annotations
    .filter(({ visibility }) => visibility === 'client')
    .filter(({ impact }) => impact?.clientId === undefined || impact.clientId === client.id)
    .toSorted((one, other) => compareText(one.createdAt, other.createdAt) || compareText(one.id, other.id));
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
