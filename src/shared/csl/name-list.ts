import type { CslName } from './csl-item.ts';
import { nameOutput } from './name-output.ts';
import { dressed, joined, type Output, textOutput, withRole } from './output.ts';
import { caseIn, type Scope } from './scope.ts';
import type { DelimiterPrecedes, NameElement, NameOptions, NamesElement } from './style-tree.ts';

/** What shapes a list of names. */
export interface NameListForm {
  readonly options: NameOptions;
  readonly element: NameElement | undefined;
  readonly etAl: NamesElement['etAl'];
}

/** The names of one variable with their delimiters, cut where "et al." stands for the rest. @see the specification, "Name" */
export function nameList(names: readonly CslName[], form: NameListForm, scope: Scope): Output | undefined {
  const { options, element } = form;
  const { distinction } = scope.registered;
  const shown = shownCount(names.length, options, scope);
  const isInverted = (index: number) =>
    names[index]?.literal === undefined &&
    (options.nameAsSortOrder === 'all' || (options.nameAsSortOrder === 'first' && index === 0));
  const outputOf = (name: CslName, index: number) =>
    withRole(
      nameOutput(
        name,
        { options, element, isInverted: isInverted(index), expansion: distinction.givenNames[index] ?? 0 },
        scope,
      ),
      'name',
    );
  const outputs = names.slice(0, shown).map(outputOf);
  const delimiter = options.delimiter ?? ', ';
  const list =
    shown === names.length
      ? wholeList(outputs, delimiter, isInverted, options, scope)
      : cutList(outputs, names, { delimiter, isInverted, outputOf }, form, scope);
  if (list === undefined) return undefined;
  return withRole(element === undefined ? list : dressed(list, element.look, caseIn(scope)), 'name-list');
}

/** How many names are printed: all, or those before "et al." */
export function shownCount(
  count: number,
  options: NameOptions,
  { position, registered }: Pick<Scope, 'position' | 'registered'>,
): number {
  const isLater = position !== undefined && !position.isFirst;
  const least = (isLater ? options.etAlSubsequentMin : undefined) ?? options.etAlMin ?? 0;
  const first = (isLater ? options.etAlSubsequentUseFirst : undefined) ?? options.etAlUseFirst ?? 1;
  if (least === 0 || count < least) return count;
  return Math.min(count, first + registered.distinction.addedNames);
}

function wholeList(
  outputs: readonly Output[],
  delimiter: string,
  isInverted: (index: number) => boolean,
  { and, delimiterPrecedesLast = 'contextual' }: NameOptions,
  { locale, sortNames }: Scope,
): Output | undefined {
  const last = outputs.at(-1);
  const before = outputs.slice(0, -1);
  if (and === undefined || sortNames !== undefined || last === undefined || before.length === 0)
    return joined(outputs, delimiter);
  const word = (and === 'symbol' ? locale.term('and', 'symbol')?.single : locale.term('and')?.single) ?? '&';
  const isDelimited = precedes(delimiterPrecedesLast, before.length > 1, isInverted(before.length - 1));
  const glue = isDelimited ? `${delimiter.trimEnd()} ${word} ` : ` ${word} `;
  return joined([joined(before, delimiter), last], glue);
}

interface Cut {
  readonly delimiter: string;
  readonly isInverted: (index: number) => boolean;
  readonly outputOf: (name: CslName, index: number) => Output;
}

function cutList(
  outputs: readonly Output[],
  names: readonly CslName[],
  { delimiter, isInverted, outputOf }: Cut,
  { options, etAl }: NameListForm,
  scope: Scope,
): Output | undefined {
  const list = joined(outputs, delimiter);
  const last = names.at(-1);
  if (list === undefined) return undefined;
  if (options.etAlUseLast && last !== undefined && names.length - outputs.length > 1) {
    return joined([list, textOutput(`${delimiter}… `), outputOf(last, names.length - 1)]);
  }
  if (scope.sortNames !== undefined) return list;
  const term = scope.locale.term(etAl?.term ?? 'et-al')?.single ?? 'et al.';
  const isDelimited = precedes(
    options.delimiterPrecedesEtAl ?? 'contextual',
    outputs.length > 1,
    isInverted(outputs.length - 1),
  );
  const others = etAl === undefined ? textOutput(term) : dressed(textOutput(term), etAl.look, caseIn(scope));
  return joined([list, others], isDelimited ? delimiter : ' ');
}

function precedes(rule: DelimiterPrecedes, isLong: boolean, isAfterInverted: boolean): boolean {
  if (rule === 'always') return true;
  if (rule === 'never') return false;
  return rule === 'contextual' ? isLong : isAfterInverted;
}
