import type { Pack, PackSource } from '../../../../shared/pack/index.ts';
import { docxStyles } from '../docx-styles.ts';
import type { FlowMemory } from '../flow-memory.ts';
import { type UnitMemory, unitMemory } from '../flow-units.ts';
import type { SetPages } from '../set-pages.ts';
import { type StyleLook, styleLooks } from '../style-looks.ts';
import type { Look } from '../template.ts';

/** What a layout leaves to the next one of the same brief. */
export interface LayoutMemory {
  /** What is known of layouts in this look, with these sources and notes in this place; nothing where one of them is another. */
  of(pack: Pack, look: Look): KnownLayout;
}

interface KnownLayout {
  readonly look: Look;
  readonly sources: readonly PackSource[];
  readonly notes: Pack['notes'];
  readonly lookOf: (style: string) => StyleLook;
  readonly flow: FlowMemory;
  readonly units: UnitMemory;
  /** The last pages; changed with every layout. */
  set?: SetPages;
}

/** A memory of nothing yet. */
export function layoutMemory(): LayoutMemory {
  let known: KnownLayout | undefined;
  return {
    of({ sources, notes }, look) {
      if (known?.look === look && known.notes === notes && areIdentical(known.sources, sources)) return known;
      known = {
        look,
        sources,
        notes,
        lookOf: styleLooks(docxStyles(look)),
        flow: new WeakMap(),
        units: unitMemory(),
      };
      return known;
    },
  };
}

function areIdentical(some: readonly PackSource[], others: readonly PackSource[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
