import { splitWords } from '../../../../shared/pack/delta/words.ts';
import type { Flow, FlowInline } from '../flow.ts';

/** A word, sign or anything else that stays or changes as one. */
export interface Token {
  readonly inline: FlowInline;
  /** The same for what reads and looks the same. */
  readonly key: string;
}

/** Inlines in tokens; `notes` is what the footnotes of their flow say. */
export function tokensOf(inlines: readonly FlowInline[], notes: Flow['notes']): Token[] {
  return inlines
    .flatMap((inline): FlowInline[] =>
      inline.type === 'text' ? splitWords(inline.text).map((text) => ({ ...inline, text })) : [inline],
    )
    .map((inline) => ({ inline, key: keyOf(inline, notes) }));
}

/** The same for inlines that read and look the same, footnotes and all. */
export function keyOfInlines(inlines: readonly FlowInline[], notes: Flow['notes']): string {
  return JSON.stringify(inlines.map((inline) => keyOf(inline, notes)));
}

/** What inlines say, footnotes left out. */
export function textOfInlines(inlines: readonly FlowInline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : ' ')).join('');
}

function keyOf(inline: FlowInline, notes: Flow['notes']): string {
  switch (inline.type) {
    case 'text':
      return JSON.stringify([inline.text, inline.bold, inline.italic, inline.smallCaps, inline.raised, inline.link]);
    case 'note':
      return JSON.stringify(['note', keyOfInlines(notes[inline.number - 1] ?? [], [])]);
    case 'reference':
      return JSON.stringify(['reference', inline.anchor, inline.text]);
    case 'picture':
      return JSON.stringify(['picture', inline.number, inline.title, inline.description]);
    default:
      return inline.type;
  }
}
