import type { PackInline } from '../../../../shared/pack/pack.ts';
import { headingTarget } from './outline-pack.ts';
import { usePack } from './pack-context.ts';
import { PackFootnote } from './pack-footnote.tsx';
import { PackText } from './pack-text.tsx';

/** Runs of text, footnote numbers and cross-references in a line. */
export function PackInlines({ inlines }: { readonly inlines: readonly PackInline[] }) {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a printed line have no other name and hold no state
    <PackInlineView key={index} inline={inline} />
  ));
}

function PackInlineView({ inline }: { readonly inline: PackInline }) {
  const { goTo } = usePack();
  switch (inline.type) {
    case 'text':
      return <PackText inline={inline} />;
    case 'break':
      return <br />;
    case 'footnote':
      return <PackFootnote inline={inline} />;
    case 'reference':
      return (
        <button type="button" className="pack-link" onClick={() => goTo(headingTarget(inline.bookmark))}>
          {inline.text}
        </button>
      );
  }
}
