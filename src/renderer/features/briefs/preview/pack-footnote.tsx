import type { PackInline } from '../../../../shared/pack/pack.ts';
import { usePack } from './pack-context.ts';

/** The number of a footnote; pressing it shows what the note says. */
export function PackFootnote({ inline }: { readonly inline: PackInline }) {
  const { outline, openNote } = usePack();
  const number = outline.numberOf.get(inline);
  if (number === undefined) return null;
  return (
    <sup className="pack-footnote">
      <button
        type="button"
        aria-label={`Footnote ${number}`}
        aria-haspopup="dialog"
        id={`pack-reference-${number}`}
        onClick={(event) => openNote(number, event.currentTarget)}
      >
        {number}
      </button>
    </sup>
  );
}
