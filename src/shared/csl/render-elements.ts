import { NUMBER_VARIABLES } from './csl-item.ts';
import { fieldText } from './field-text.ts';
import { isHolding } from './is-holding.ts';
import { isPlural as isMany, isNumeric, longOrdinal, ordinal, roman, suffixLetters } from './number-forms.ts';
import { dressed, joined, type Output, textOutput, withRole } from './output.ts';
import { renderDate } from './render-date.ts';
import { renderNames } from './render-names.ts';
import { caseIn, EMPTY, filled, NOTHING, type Rendered, type Scope } from './scope.ts';
import type {
  ChooseElement,
  GroupElement,
  LabelElement,
  NumberElement,
  StyleElement,
  TextElement,
} from './style-tree.ts';
import { ampersand, variableOutput, variableText } from './variable-text.ts';

/** Renders elements one after the other. */
export function renderElements(elements: readonly StyleElement[], scope: Scope, delimiter = ''): Rendered {
  const rendered = elements.flatMap((element) => {
    // What a choice gives stands among its neighbours, with their delimiter.
    return element.type === 'choose'
      ? chosen(element, scope).map((one) => renderElement(one, scope))
      : [renderElement(element, scope)];
  });
  const output = joined(
    rendered.map((one) => one.output),
    delimiter,
  );
  const variables = rendered.some((one) => one.variables === 'filled')
    ? 'filled'
    : rendered.some((one) => one.variables === 'empty')
      ? 'empty'
      : 'none';
  return output === undefined ? { variables } : { output, variables };
}

function renderElement(element: StyleElement, scope: Scope): Rendered {
  switch (element.type) {
    case 'text':
      return renderText(element, scope);
    case 'number':
      return renderNumber(element, scope);
    case 'label':
      return renderLabel(element, scope);
    case 'date':
      return renderDate(element, scope);
    case 'names':
      return renderNames(element, scope, renderElements);
    case 'group':
      return renderGroup(element, scope);
    case 'choose':
      return renderElements(chosen(element, scope), scope);
  }
}

function chosen({ branches }: ChooseElement, scope: Scope): StyleElement[] {
  const branch = branches.find(({ conditions, match }) => isHolding(conditions, match, scope));
  return (branch?.children ?? []).flatMap((child) => (child.type === 'choose' ? chosen(child, scope) : [child]));
}

/** A group in which every variable asked for is empty is not printed; one that is printed counts as a variable that is there. */
function renderGroup({ children, delimiter, look }: GroupElement, scope: Scope): Rendered {
  const { output, variables } = renderElements(children, scope, delimiter);
  if (variables === 'empty' || output === undefined) return variables === 'none' ? NOTHING : EMPTY;
  const shown = dressed(output, look, caseIn(scope));
  return variables === 'none' ? { output: shown, variables: 'none' } : filled(shown);
}

function renderText({ content, look }: TextElement, scope: Scope): Rendered {
  const dress = (output: Output) => dressed(output, look, caseIn(scope));
  switch (content.kind) {
    case 'value':
      return content.value === '' ? NOTHING : { output: dress(fieldText(content.value)), variables: 'none' };
    case 'term':
      return renderTerm(content, dress, scope);
    case 'macro': {
      const { output, variables } = renderElements(scope.style.macros.get(content.name) ?? [], scope);
      return output === undefined || variables === 'empty' ? { variables } : { output: dress(output), variables };
    }
    case 'variable': {
      const output = variableOutput(content.name, content.isShort, scope);
      return output === undefined ? EMPTY : filled(dress(output));
    }
  }
}

type TermContent = Extract<TextElement['content'], { kind: 'term' }>;

function renderTerm({ name, form, isPlural }: TermContent, dress: (output: Output) => Output, scope: Scope): Rendered {
  const term = scope.locale.term(name, form);
  const text = (isPlural ? term?.multiple : term?.single) ?? '';
  if (text === '') return NOTHING;
  if (name === 'no date') return filled(dress(withNoDateSuffix(textOutput(text), scope)));
  return { output: dress(withRole(textOutput(text), 'term')), variables: 'none' };
}

/** That there is no date says something of the date; the letter that tells it from others is parted from it: "n.d.-a". */
function withNoDateSuffix(output: Output, { registered, progress, style }: Scope): Output {
  const { yearSuffix } = registered.distinction;
  if (yearSuffix === undefined || progress.hasYearSuffix || style.printsYearSuffix) return output;
  progress.hasYearSuffix = true;
  const suffix = withRole(textOutput(suffixLetters(yearSuffix)), 'year-suffix');
  return { kind: 'group', children: [withRole(output, 'year'), textOutput('-'), suffix] };
}

function renderNumber({ variable, form, look }: NumberElement, scope: Scope): Rendered {
  if (scope.progress.substituted.has(variable)) return EMPTY;
  const value =
    variable === 'citation-number' ? String(scope.registered.citationNumber) : variableText(variable, scope);
  if (value === undefined) return EMPTY;
  scope.progress.printed.push(variable);
  if (scope.sortNames !== undefined && /^\d+$/.test(value)) return filled(textOutput(value.padStart(10, '0')));
  const output = isNumeric(value) ? textOutput(numbersIn(value, form, variable, scope)) : fieldText(value);
  return filled(dressed(output, look, caseIn(scope)));
}

function numbersIn(value: string, form: NumberElement['form'], variable: string, scope: Scope): string {
  const { locale } = scope;
  const { gender } = locale.term(variable) ?? {};
  const spaced = value
    .trim()
    .replaceAll(/\s*([-–—])\s*/g, '–')
    .replaceAll(/\s*,\s*/g, ', ')
    .replaceAll(/\s*&\s*/g, ` ${ampersand(scope)} `);
  if (form === 'numeric') return spaced;
  return spaced.replaceAll(/[\p{L}\d]+/gu, (number) => {
    if (!/^\d+$/.test(number)) return number;
    if (form === 'roman') return roman(Number(number));
    return form === 'ordinal' ? ordinal(Number(number), locale, gender) : longOrdinal(Number(number), locale, gender);
  });
}

function renderLabel({ variable, form, plural, look }: LabelElement, scope: Scope): Rendered {
  const text = labelText(variable, form, plural, scope);
  return text === '' ? NOTHING : { output: dressed(textOutput(text), look, caseIn(scope)), variables: 'none' };
}

function labelText(variable: string, form: LabelElement['form'], plural: LabelElement['plural'], scope: Scope): string {
  const isKnown = variable === 'locator' || NUMBER_VARIABLES.has(variable);
  if (!isKnown || scope.sortNames !== undefined || scope.progress.substituted.has(variable)) return '';
  const value = numberText(variable, scope);
  if (value === undefined) return '';
  const name = variable === 'locator' ? (scope.locator?.label ?? 'page').replaceAll('-', ' ') : variable;
  const term = scope.locale.term(name, form) ?? scope.locale.term(name.replaceAll(' ', '-'), form);
  const speaksOfMany = variable.startsWith('number-of-') ? Number(value) !== 1 : isMany(value);
  const isPlural = plural === 'always' || (plural === 'contextual' && speaksOfMany);
  return (isPlural ? term?.multiple : term?.single) ?? '';
}

function numberText(variable: string, scope: Scope): string | undefined {
  return variable === 'citation-number' ? String(scope.registered.citationNumber) : variableText(variable, scope);
}
