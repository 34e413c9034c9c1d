import type { Annotation, Brief, Client, Entry, Marking } from '../model/index.ts';
import { visibleAnnotations } from '../pack/visible-annotations.ts';
import { highestMarking, isAbove } from './highest-marking.ts';

/** What a pack is marked by. */
export interface MarkedInput {
  readonly brief: Brief;
  readonly client: Client;
  /** The entries the brief chose, as far as they exist; others are not looked at. */
  readonly entries: readonly Entry[];
  /** Of any visibility; those the client may read are chosen here. */
  readonly annotations: readonly Annotation[];
}

/** One part of a pack that carries a marking of its own. */
export interface MarkedPart {
  readonly what: 'brief' | 'section' | 'entry' | 'note';
  /** What a person knows it by. */
  readonly name: string;
  readonly marking: Marking;
}

/** Every part of the pack that is marked, in the order of the brief; the brief itself, where it is, first. */
export function markedParts({ brief, client, entries, annotations }: MarkedInput): MarkedPart[] {
  const printed = new Map(entries.map((entry) => [entry.id, entry]));
  const notes = brief.options.clientNotes ? visibleAnnotations(annotations, client) : [];
  const seen = new Set<string>();
  const parts = brief.sections.flatMap((section): MarkedPart[] => {
    if (section.kind !== 'entry') return marked('section', section.heading, section.marking);
    const entry = printed.get(section.entryId);
    if (entry === undefined) return [];
    const name = section.heading?.trim() || entry.title;
    const own = marked('section', name, section.marking);
    if (seen.has(entry.id)) return own;
    seen.add(entry.id);
    const onEntry = notes.filter(({ target }) => target.source === entry.id);
    return [
      ...own,
      ...marked('entry', entry.title, entry.marking),
      ...onEntry.flatMap((note) => marked('note', noteName(note, entry), note.marking)),
    ];
  });
  return [...marked('brief', brief.title, brief.marking), ...parts];
}

/** The marking of a pack: the brief's own, or its client's where it has none, or the highest of its parts where that is above. */
export function packMarking(input: MarkedInput): Marking {
  const base = input.brief.marking ?? input.client.marking;
  return highestMarking(
    base,
    markedParts(input).map(({ marking }) => marking),
  );
}

/**
 * Highest marking of anything the client of a brief may be sent: its ceiling. Without one it may read what its packs are marked, and
 * what the advisor marked this brief.
 */
export function ceilingOf(client: Client, brief: Brief): Marking {
  return client.ceiling ?? highestMarking(client.marking, [brief.marking]);
}

/** The parts of a pack that are marked above what its client may be sent. */
export function partsAboveCeiling(input: MarkedInput): MarkedPart[] {
  const ceiling = ceilingOf(input.client, input.brief);
  return markedParts(input).filter(({ marking }) => isAbove(marking, ceiling));
}

function marked(what: MarkedPart['what'], name: string, marking: Marking | undefined): MarkedPart[] {
  return marking === undefined ? [] : [{ what, name, marking }];
}

const NAME_LENGTH = 60;

function noteName({ body }: Annotation, entry: Entry): string {
  const words = (body[0]?.value ?? '').replaceAll(/\s+/g, ' ').trim();
  if (words === '') return entry.title;
  const shown = [...words];
  return shown.length > NAME_LENGTH ? `${shown.slice(0, NAME_LENGTH).join('').trimEnd()}…` : words;
}
