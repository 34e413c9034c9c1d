import { type Output, textOutput } from './output.ts';
import type { Font } from './style-tree.ts';

/** Marks of a text that are read: rich text as CSL's data may hold it, and marks of quotation. */
const MARK = /<(\/?)(i|b|sup|sub|sc|span)((?:\s[^<>]*)?)>|["“”„]|[‘’']/gu;
const BEFORE_OPENING = /(?:^|[\s([{“‘«—–\-/>])$/u;
const AFTER_CLOSING = /^(?:$|[^\p{L}\p{N}])/u;

interface Frame {
  readonly mark: string;
  readonly written: string;
  readonly group?: Omit<Extract<Output, { kind: 'group' }>, 'children' | 'kind'>;
  readonly children: Output[];
}

const FONTS: Readonly<Record<string, Font>> = {
  i: { style: 'italic' },
  b: { weight: 'bold' },
  sup: { align: 'sup' },
  sub: { align: 'sub' },
  sc: { variant: 'small-caps' },
};

/**
 * A text of an item as output: its rich text (`<i>`, `<b>`, `<sup>`, `<sub>`, small capitals, "nocase"), and what it quotes,
 * whose marks then follow the language and how deep they stand. Marks without their counterpart are text.
 * @see the specification, "Rich text formatting within fields"
 */
export function fieldText(text: string): Output {
  const frames: Frame[] = [{ mark: '', written: '', children: [] }];
  const top = () => frames.at(-1) as Frame;
  let at = 0;
  for (const found of text.matchAll(MARK)) {
    const [written, closing, tag, attributes = ''] = found;
    addText(top(), text.slice(at, found.index));
    at = found.index + written.length;
    if (tag === undefined) quote(written, text.slice(0, found.index), text.slice(at));
    else if (closing === '') open({ mark: tag, written, group: groupOf(tag, attributes), children: [] });
    else if (!close(tag)) addText(top(), written);
  }
  addText(top(), text.slice(at));
  while (frames.length > 1) dissolve();
  const { children } = top();
  const [only] = children;
  return only !== undefined && children.length === 1 ? only : { kind: 'group', children };

  function open(frame: Frame): void {
    frames.push(frame);
  }

  /** Closes the innermost open frame of this mark; those within it that were never closed become text. */
  function close(mark: string): boolean {
    if (!frames.some((frame) => frame.mark === mark)) return false;
    while (top().mark !== mark) dissolve();
    const frame = frames.pop() as Frame;
    top().children.push({ kind: 'group', ...frame.group, children: frame.children });
    return true;
  }

  function dissolve(): void {
    const frame = frames.pop() as Frame;
    addText(top(), frame.written);
    for (const child of frame.children) {
      if (child.kind === 'text') addText(top(), child.text);
      else top().children.push(child);
    }
  }

  function quote(written: string, before: string, after: string): void {
    const mark = '"“”„'.includes(written) ? '"' : "'";
    const mayOpen =
      written === '“' || written === '‘' || written === '„' || (BEFORE_OPENING.test(before) && /^\S/u.test(after));
    const mayClose = written !== '‘' && written !== '„' && AFTER_CLOSING.test(after);
    if (mayClose && !/\s$/u.test(before) && isOpen(mark) && close(mark)) return;
    if (mayOpen && written !== '”' && written !== '’') open({ mark, written, group: { quotes: 'text' }, children: [] });
    else addText(top(), written);
  }

  function isOpen(mark: string): boolean {
    return frames.some((frame) => frame.mark === mark);
  }
}

function addText(frame: Frame, text: string): void {
  if (text === '') return;
  const written = text.replaceAll("'", '’');
  const last = frame.children.at(-1);
  if (last?.kind === 'text') frame.children[frame.children.length - 1] = textOutput(last.text + written);
  else frame.children.push(textOutput(written));
}

function groupOf(tag: string, attributes: string): NonNullable<Frame['group']> {
  if (tag === 'i' || tag === 'b') return { font: FONTS[tag] ?? {}, flips: true };
  if (tag !== 'span') return { font: FONTS[tag] ?? {}, flips: true, keepsCase: true };
  if (/class\s*=\s*["']nocase["']/.test(attributes)) return { keepsCase: true };
  return /font-variant:\s*small-caps/.test(attributes)
    ? { font: { variant: 'small-caps' }, flips: true, keepsCase: true }
    : {};
}
