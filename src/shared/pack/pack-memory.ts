import type { PackContext, PackInput } from './pack-context.ts';
import { withKept } from './remember.ts';

/**
 * What one composition of a brief leaves to the next, so that of a brief that is typed only the section that changed is made anew and
 * every other block is the very same object.
 */
export interface PackMemory {
  /** Begins a composition: what the last one did not need is forgotten. */
  begin(): void;
  /** The context of an input: that of the last one where nothing changed but what sections say. */
  contextOf(input: PackInput, make: () => PackContext): PackContext;
  /** What was made under a name, as long as what it is made from is the same; made anew, it keeps what came out as before. */
  made<Piece extends object>(name: string, from: readonly unknown[], make: () => readonly Piece[]): readonly Piece[];
}

interface Made {
  readonly from: readonly unknown[];
  readonly pieces: readonly object[];
}

interface Known {
  readonly input: PackInput;
  readonly setting: string;
  readonly context: PackContext;
}

/** A memory of nothing yet. */
export function packMemory(): PackMemory {
  let before = new Map<string, Made>();
  let now = new Map<string, Made>();
  let known: Known | undefined;
  return {
    begin() {
      before = now;
      now = new Map();
    },
    contextOf(input, make) {
      const setting = settingOf(input);
      if (known !== undefined && known.setting === setting && isOfSameDocuments(known.input, input)) {
        return reused(known.context, input);
      }
      known = { input, setting, context: make() };
      return known.context;
    },
    made<Piece extends object>(name: string, from: readonly unknown[], make: () => readonly Piece[]) {
      const found = before.get(name) as
        | { readonly from: readonly unknown[]; readonly pieces: readonly Piece[] }
        | undefined;
      const pieces =
        found !== undefined && areIdentical(found.from, from) ? found.pieces : withKept(found?.pieces ?? [], make());
      now.set(name, { from, pieces });
      return pieces;
    },
  };
}

/** The context with what the brief says now; nothing in it depends on that but the sections themselves. */
function reused(context: PackContext, { brief }: PackInput): PackContext {
  const optional = context.sections.slice(context.brief.sections.length);
  return { ...context, brief, sections: [...brief.sections, ...optional], origins: new Map() };
}

/** All of a brief that more than one of its sections is made from. */
function settingOf({ brief }: PackInput): string {
  const { language, date, options, marking, sections } = brief;
  const parts = sections.map((section) => [
    section.id,
    section.kind,
    section.marking,
    ...(section.kind === 'entry' ? [section.entryId, section.detail] : []),
  ]);
  return JSON.stringify([language, date, options, marking, parts]);
}

function isOfSameDocuments(one: PackInput, other: PackInput): boolean {
  return (['client', 'entries', 'relatedEntries', 'sources', 'annotations', 'glossary', 'citing'] as const).every(
    (name) => one[name] === other[name],
  );
}

function areIdentical(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
