import { childOf, elementsOf, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What Word does with all changes of a document. */
export type Resolution = 'accept' | 'reject';

/**
 * Accepts or rejects every tracked change in a part of a document, as Word does.
 * @throws Error where the last paragraph of a cell, a footnote or the document would go, which Word does not do
 * @see ECMA-376 part 1, 17.13.5 revisions
 */
export function resolveChanges(part: XmlElement, resolution: Resolution): XmlElement {
  const [stays, goes] = resolution === 'accept' ? ['w:ins', 'w:del'] : ['w:del', 'w:ins'];

  function resolved(element: XmlElement): XmlNode[] {
    if (element.name === goes) return [];
    if (element.name === stays) return element.children.flatMap((child) => resolvedNode(child));
    if (element.name === 'w:tr' && childOf(childOf(element, 'w:trPr'), goes) !== undefined) return [];
    if (element.name === 'w:pPr') return [resolvedLook(element)];
    const name = element.name.replace(/^w:del(Text|InstrText)$/, (_, kind) =>
      kind === 'Text' ? 'w:t' : 'w:instrText',
    );
    const children = withoutGone(element);
    const isHollow = children.length === 0 && element.children.length > 0;
    return isHollow && ['w:hyperlink', 'w:tbl', 'w:sdtContent'].includes(name) ? [] : [{ ...element, name, children }];
  }

  function resolvedNode(node: XmlNode): XmlNode[] {
    if (typeof node === 'string') return [node];
    const [result] = [resolved(node)];
    // A table without rows, and a control without content, are no more.
    const [only] = result;
    if (typeof only === 'object' && only.name === 'w:tbl' && childOf(only, 'w:tr') === undefined) return [];
    if (typeof only === 'object' && only.name === 'w:sdt' && childOf(only, 'w:sdtContent') === undefined) return [];
    return result;
  }

  /** The look before a change of it, where that is rejected; the mark of the paragraph is read before. */
  function resolvedLook(look: XmlElement): XmlElement {
    const former = childOf(childOf(look, 'w:pPrChange'), 'w:pPr');
    const children = resolution === 'reject' && former !== undefined ? former.children : look.children;
    return {
      ...look,
      children: children.filter((child) => typeof child === 'string' || !['w:rPr', 'w:pPrChange'].includes(child.name)),
    };
  }

  function isGone(node: XmlNode): boolean {
    if (typeof node === 'string' || node.name !== 'w:p') return false;
    return childOf(childOf(childOf(node, 'w:pPr'), 'w:rPr'), goes) !== undefined;
  }

  /** A paragraph whose mark goes leaves what stays of its content to the next one. */
  function withoutGone(container: XmlElement): XmlNode[] {
    let left: XmlNode[] = [];
    const children = container.children.flatMap((child): XmlNode[] => {
      if (typeof child === 'object' && isGone(child)) {
        const content = elementsOf(child).filter(({ name }) => !/^w:(pPr|bookmark)/.test(name));
        left.push(...content.flatMap(resolvedNode));
        return [];
      }
      if (typeof child === 'string' || left.length === 0) return resolvedNode(child);
      if (child.name !== 'w:p') throw new Error(`What stays of a paragraph has no place in ${child.name}.`);
      const [look, ...rest] = child.children;
      const joined = { ...child, children: [...(look === undefined ? [] : [look]), ...left, ...rest] };
      left = [];
      return resolvedNode(joined);
    });
    const last = container.children.filter((child) => typeof child === 'object' && child.name !== 'w:sectPr').at(-1);
    const isClosed = ['w:tc', 'w:footnote', 'w:body'].includes(container.name);
    if (left.length > 0 || (isClosed && last !== undefined && isGone(last))) {
      throw new Error(`The last paragraph of ${container.name} can not go.`);
    }
    return children;
  }

  const [result] = resolvedNode(part);
  if (typeof result !== 'object') throw new Error('Nothing is left of the part.');
  return result;
}
