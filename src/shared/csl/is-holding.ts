import { DATE_VARIABLES, NAME_VARIABLES } from './csl-item.ts';
import { isNumeric } from './number-forms.ts';
import type { Scope } from './scope.ts';
import type { Condition } from './style-tree.ts';

/** Whether the conditions of a branch hold. @see the specification, "Choose" */
export function isHolding(conditions: readonly Condition[], match: 'all' | 'any' | 'none', scope: Scope): boolean {
  if (conditions.length === 0) return true;
  if (match === 'any') return conditions.some((condition) => holds(condition, scope));
  if (match === 'none') return !conditions.some((condition) => holds(condition, scope));
  return conditions.every((condition) => holds(condition, scope));
}

function holds({ test, value }: Condition, scope: Scope): boolean {
  const { item, distinction, citationNumber } = scope.registered;
  switch (test) {
    case 'type':
      return item.type === value;
    case 'variable':
      return hasVariable(value, scope);
    case 'position':
      return isAt(value, scope);
    case 'is-numeric':
      return value === 'citation-number'
        ? citationNumber > 0
        : isNumeric((value === 'locator' ? scope.locator?.text : item.texts[value]) ?? '');
    case 'is-uncertain-date':
      return item.dates[value]?.isCirca === true;
    case 'locator':
      return scope.locator !== undefined && scope.locator.label.replaceAll(' ', '-') === value.replaceAll(' ', '-');
    case 'disambiguate':
      return distinction.isDisambiguated;
  }
}

function hasVariable(name: string, scope: Scope): boolean {
  const { item, distinction } = scope.registered;
  if (NAME_VARIABLES.has(name)) return item.names[name] !== undefined;
  if (DATE_VARIABLES.has(name)) return item.dates[name] !== undefined;
  if (name === 'locator') return scope.locator !== undefined;
  if (name === 'first-reference-note-number') return scope.firstNote !== undefined;
  if (name === 'year-suffix') return distinction.yearSuffix !== undefined;
  if (name === 'citation-number') return true;
  if (name === 'language') return item.language !== undefined;
  return item.texts[name] !== undefined;
}

/** A bibliography has no positions. */
function isAt(position: string, { position: at, area }: Scope): boolean {
  if (at === undefined || area === 'bibliography') return false;
  if (position === 'first') return at.isFirst;
  if (position === 'subsequent') return !at.isFirst;
  if (position === 'ibid') return at.isIbid;
  if (position === 'ibid-with-locator') return at.isIbidWithLocator;
  return position === 'near-note' && at.isNearNote;
}
