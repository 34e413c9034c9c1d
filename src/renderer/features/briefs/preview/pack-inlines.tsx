import { Fragment } from 'react';
import type { PackInline } from '../../../../shared/pack/pack.ts';
import { headingTarget } from './outline-pack.ts';
import { usePack } from './pack-context.ts';
import { PackFootnote } from './pack-footnote.tsx';

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

function PackText({ inline }: { readonly inline: Extract<PackInline, { type: 'text' }> }) {
  const Emphasis = inline.italic ? 'em' : Fragment;
  const Strength = inline.bold ? 'strong' : Fragment;
  const words = (
    <Strength>
      <Emphasis>{inline.text}</Emphasis>
    </Strength>
  );
  if (inline.href === undefined) return words;
  return (
    <a className="pack-link" href={inline.href} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
