import { Fragment } from 'react';
import type { PackText as PackTextInline } from '../../../../shared/pack/pack.ts';

/** Text as it is set; a link where it leads somewhere. */
export function PackText({ inline }: { readonly inline: PackTextInline }) {
  const words = <SetText inline={inline} />;
  if (inline.href === undefined) return words;
  return (
    <a className="pack-link" href={inline.href} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}

function SetText({ inline: { text, bold, italic, smallCaps, raised } }: { readonly inline: PackTextInline }) {
  const Strength = bold ? 'strong' : Fragment;
  const Emphasis = italic ? 'em' : Fragment;
  const Raised = raised === undefined ? Fragment : raised === 'super' ? 'sup' : 'sub';
  return (
    <Strength>
      <Emphasis>
        <Raised>{smallCaps ? <span className="pack-small-capitals">{text}</span> : text}</Raised>
      </Emphasis>
    </Strength>
  );
}
