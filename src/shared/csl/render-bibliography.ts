import { findRole, type Output, plainOutput, replacePart, textOutput } from './output.ts';
import type { CitationContext } from './render-citation.ts';
import { renderElements } from './render-elements.ts';
import { newProgress, type Registered, type Scope } from './scope.ts';
import { type CitationBlock, setBlocks } from './set-text.ts';
import type { BibliographyLayout } from './style-tree.ts';

/** An entry of the bibliography: the item it is of, and its text in blocks. */
export interface BibliographyEntry {
  readonly id: string;
  readonly blocks: readonly CitationBlock[];
}

/** The entries of the items in their order; one that gives nothing is left out. */
export function renderBibliography(
  items: readonly Registered[],
  layout: BibliographyLayout,
  { style, locale }: CitationContext,
): BibliographyEntry[] {
  let namesBefore: Output | undefined;
  return items.flatMap((registered): BibliographyEntry[] => {
    const scope: Scope = { style, locale, area: 'bibliography', registered, progress: newProgress() };
    const output = renderElements(layout.elements, scope).output;
    if (output === undefined) return [];
    const names = findRole(output, 'names');
    const shown = substituted(output, names, namesBefore, layout);
    namesBefore = names;
    const { prefix, suffix, font } = layout.look;
    const closed = closedWith(suffix, aligned(shown, layout));
    const entry: Output = { kind: 'group', children: [textOutput(prefix), closed], font };
    return [{ id: registered.item.id, blocks: setBlocks(entry, locale) }];
  });
}

/** Splits the first field from the rest, where the style aligns what follows it. */
function aligned(output: Output, { secondFieldAlign }: BibliographyLayout): Output {
  if (secondFieldAlign === undefined || output.kind === 'text') return output;
  const [first, ...rest] = output.children;
  if (first === undefined || rest.length === 0) return output;
  return {
    kind: 'group',
    children: [
      { kind: 'group', children: [first], display: 'left-margin' },
      { kind: 'group', children: rest, display: 'right-inline' },
    ],
  };
}

/** What ends an entry stands in its last block. */
function closedWith(suffix: string, output: Output): Output {
  if (suffix === '') return output;
  const last = output.kind === 'group' ? output.children.at(-1) : undefined;
  if (output.kind === 'group' && last?.kind === 'group' && last.display !== undefined) {
    return {
      ...output,
      children: [...output.children.slice(0, -1), { ...last, children: [...last.children, textOutput(suffix)] }],
    };
  }
  return { kind: 'group', children: [output, textOutput(suffix)] };
}

/** Names that the entry before says as well, as the style stands for them. */
function substituted(
  output: Output,
  names: Output | undefined,
  before: Output | undefined,
  { authorSubstitute, authorSubstituteRule }: BibliographyLayout,
): Output {
  if (authorSubstitute === undefined || names === undefined || before === undefined) return output;
  const line = textOutput(authorSubstitute);
  const [list, listBefore] = [listOf(names), listOf(before)];
  const isWhole = plainOutput(list) === plainOutput(listBefore);
  const [own, earlier] = [namesIn(list), namesIn(listBefore)];
  if (authorSubstituteRule === 'complete-all' || own.length === 0)
    return isWhole ? replacePart(output, list, line) : output;
  const different = own.findIndex((name, index) => plainOutput(name) !== plainOutput(earlier[index] ?? textOutput('')));
  const same = different < 0 ? own.length : different;
  const count = { 'complete-each': isWhole ? own.length : 0, 'partial-each': same, 'partial-first': Math.min(1, same) }[
    authorSubstituteRule
  ];
  return own.slice(0, count).reduce((changed, name) => replacePart(changed, name, line), output);
}

/** The names themselves, without what is said of them; what stands for names is taken whole. */
function listOf(names: Output): Output {
  return findRole(names, 'name-list') ?? names;
}

function namesIn(output: Output): Output[] {
  if (output.kind === 'text') return [];
  return output.role === 'name' ? [output] : output.children.flatMap(namesIn);
}
