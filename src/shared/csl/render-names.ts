import type { CslName } from './csl-item.ts';
import { type NameListForm, nameList, shownCount } from './name-list.ts';
import { dressed, joined, type Output, textOutput, withRole } from './output.ts';
import { caseIn, EMPTY, filled, type Rendered, type Scope } from './scope.ts';
import type { NameOptions, NamesElement, StyleElement } from './style-tree.ts';

type RenderElements = (elements: readonly StyleElement[], scope: Scope) => Rendered;

/** The names of its variables with their labels, or what stands for them where there are none. @see the specification, "Names" */
export function renderNames(element: NamesElement, scope: Scope, renderElements: RenderElements): Rendered {
  const isFirst = !scope.progress.hasNames;
  const rendered = ownNames(element, scope);
  const result = rendered.output === undefined ? substitute(element, scope, renderElements) : rendered;
  if (result.output === undefined) return EMPTY;
  if (!isFirst) return result;
  scope.progress.hasNames = true;
  return scope.withoutNames ? EMPTY : filled(withRole(result.output, 'names'));
}

interface NamedVariable {
  readonly variable: string;
  readonly names: readonly CslName[];
}

function ownNames(element: NamesElement, scope: Scope): Rendered {
  const options = optionsOf(element, scope);
  const lists = variablesOf(element, scope);
  if (lists.length === 0) return EMPTY;
  const form: NameListForm = { options, element: element.name, etAl: element.etAl };
  if (options.form === 'count') {
    const count = lists.reduce((sum, { names }) => sum + shownCount(names.length, options, scope), 0);
    return filled(dressed(textOutput(String(count)), element.look, caseIn(scope)));
  }
  const outputs = lists.map(({ variable, names }) =>
    withLabel(nameList(names, form, scope), variable, names, element, scope),
  );
  const output = joined(outputs, element.delimiter ?? options.namesDelimiter ?? '');
  if (output === undefined) return EMPTY;
  for (const variable of element.variables) scope.progress.printed.push(variable);
  return filled(dressed(output, element.look, caseIn(scope)));
}

/** The variables that have names; an editor who is the translator as well is named once. */
function variablesOf({ variables }: NamesElement, scope: Scope): NamedVariable[] {
  const { registered, progress } = scope;
  const { names } = registered.item;
  const there = variables
    .filter((variable) => !progress.substituted.has(variable))
    .map((variable) => ({ variable, names: names[variable] ?? [] }))
    .filter((list) => list.names.length > 0);
  const [first, second] = there;
  const isOne =
    there.length === 2 &&
    there.every(({ variable }) => variable === 'editor' || variable === 'translator') &&
    JSON.stringify(first?.names) === JSON.stringify(second?.names) &&
    scope.locale.term('editortranslator')?.single !== '';
  return isOne && first !== undefined ? [{ variable: 'editortranslator', names: first.names }] : there;
}

/** What is said of names nearer to them wins; a sort key's word wins over all. */
function optionsOf({ name }: NamesElement, { style, area, sortNames }: Scope): NameOptions {
  const layout = area === 'bibliography' ? style.bibliography : style.citation;
  const options = { ...style.names, ...layout?.names, ...name?.options };
  return sortNames === undefined ? options : { ...options, nameAsSortOrder: 'all', ...sortNames };
}

function withLabel(
  list: Output | undefined,
  variable: string,
  names: readonly CslName[],
  { label }: NamesElement,
  scope: Scope,
): Output | undefined {
  if (list === undefined || label === undefined || scope.sortNames !== undefined) return list;
  const isMany = label.plural === 'always' || (label.plural === 'contextual' && names.length > 1);
  const term = scope.locale.term(variable, label.form);
  const text = (isMany ? term?.multiple : term?.single) ?? '';
  if (text === '') return list;
  const output = dressed(textOutput(text), label.look, caseIn(scope));
  return joined(label.isBeforeNames ? [output, list] : [list, output]);
}

/** The first of the substitutes that gives something; what it prints is not printed again. */
function substitute(element: NamesElement, scope: Scope, renderElements: RenderElements): Rendered {
  const { progress } = scope;
  for (const child of element.substitute) {
    const before = progress.printed.length;
    const { output } = renderElements([inheriting(child, element)], scope);
    if (output === undefined) continue;
    for (const variable of progress.printed.slice(before)) progress.substituted.add(variable);
    return filled(dressed(output, element.look, caseIn(scope)));
  }
  return EMPTY;
}

/** Names without a form of their own take that of the names they stand for. */
function inheriting(child: StyleElement, { name, etAl, label }: NamesElement): StyleElement {
  if (child.type !== 'names') return child;
  return {
    ...child,
    ...(child.name === undefined && name !== undefined ? { name } : {}),
    ...(child.etAl === undefined && etAl !== undefined ? { etAl } : {}),
    ...(child.label === undefined && child.name === undefined && label !== undefined ? { label } : {}),
  };
}
