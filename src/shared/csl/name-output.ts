import type { CslName } from './csl-item.ts';
import { fieldText } from './field-text.ts';
import { initialed } from './initials.ts';
import { besideEachOther, isFamilyFirst, type NameParts, namePartsOf } from './name-parts.ts';
import { dressed, joined, type Output, textOutput } from './output.ts';
import { caseIn, type Scope } from './scope.ts';
import type { Look, NameElement, NameOptions } from './style-tree.ts';

/** What shapes one name of a list. */
export interface NameForm {
  readonly options: NameOptions;
  readonly element: NameElement | undefined;
  readonly isInverted: boolean;
  /** 1 shows initials of a name that the style shortens to its family, 2 the whole given name. */
  readonly expansion: 0 | 1 | 2;
}

/** A name as the style orders its parts. @see the specification, "Name-part Order" */
export function nameOutput(name: CslName, form: NameForm, scope: Scope): Output {
  const { element } = form;
  if (name.literal !== undefined) {
    const literal = fieldText(sortableLiteral(name.literal, scope));
    return element?.family === undefined ? literal : dressed(literal, element.family, caseIn(scope));
  }
  const output = isFamilyFirst(name) || name.staticOrdering ? unordered(name, form, scope) : ordered(name, form, scope);
  return output ?? textOutput('');
}

/** Family names first, without what other scripts put between. */
function unordered(name: CslName, { element, options }: NameForm, scope: Scope): Output | undefined {
  const { family = '', given = '' } = name;
  const last = part(family, element?.family, scope);
  if (options.form === 'short') return last;
  return joined([last, part(given, element?.given, scope)], isFamilyFirst(name) ? '' : ' ');
}

function ordered(name: CslName, form: NameForm, scope: Scope): Output | undefined {
  const { options, element } = form;
  const parts = namePartsOf(name);
  const { family, nonDroppingParticle } = parts;
  if (family === '') return part(besideEachOther(parts.given, parts.suffix), element?.given, scope);
  if (options.form === 'short' && form.expansion === 0) {
    return part(besideEachOther(nonDroppingParticle, family), element?.family, scope);
  }
  const shown = { ...parts, given: givenText(parts.given, form, scope) };
  return form.isInverted ? inverted(shown, form, scope) : straight(shown, name.commaSuffix === true, form, scope);
}

/** "Vincent van Gogh III". */
function straight(parts: NameParts, hasComma: boolean, { element }: NameForm, scope: Scope): Output | undefined {
  const { given, droppingParticle, nonDroppingParticle, family } = parts;
  const particle = part(droppingParticle, withoutAffixes(element?.given), scope);
  const named = part(besideEachOther(nonDroppingParticle, family), withoutAffixes(element?.family), scope);
  const suffixed = joined([named, suffixOf(parts)], hasComma || parts.isSuffixAfterComma ? ', ' : ' ');
  const last = joined([particle, suffixed], /['’\-‐]$/.test(droppingParticle) ? '' : ' ');
  const whole = last === undefined ? undefined : affixed(last, element?.family, scope);
  return joined([part(given, element?.given, scope), whole], ' ');
}

/** "van Gogh, Vincent, III", or "Gogh, Vincent van, III" where the style puts particles last. */
function inverted(parts: NameParts, { options, element }: NameForm, scope: Scope): Output | undefined {
  const { given, droppingParticle, nonDroppingParticle, family } = parts;
  const { demoteParticle } = scope.style.options;
  const isSorted = scope.sortNames !== undefined;
  const isDemoted = demoteParticle === 'display-and-sort' || (demoteParticle === 'sort-only' && isSorted);
  const last = part(isDemoted ? family : besideEachOther(nonDroppingParticle, family), element?.family, scope);
  const before = part(besideEachOther(given, droppingParticle), withoutAffixes(element?.given), scope);
  const demoted = isDemoted ? part(nonDroppingParticle, withoutAffixes(element?.family), scope) : undefined;
  const first = joined([before, demoted], ' ');
  const around = first === undefined ? undefined : affixed(first, element?.given, scope);
  return joined([last, around, suffixOf(parts)], isSorted ? ' ' : (options.sortSeparator ?? ', '));
}

function suffixOf({ suffix }: NameParts): Output | undefined {
  return suffix === '' ? undefined : textOutput(suffix);
}

function givenText(given: string, { options, expansion }: NameForm, scope: Scope): string {
  const { initializeWith, initialize = true } = options;
  if (initializeWith === undefined || expansion === 2) return given;
  return initialed(given, {
    after: initializeWith,
    shortens: initialize,
    hyphenates: scope.style.options.hyphenateInitials,
  });
}

/** Bodies are sorted without their article. */
function sortableLiteral(literal: string, { sortNames }: Scope): string {
  return sortNames === undefined ? literal : literal.replace(/^(?:an?|the)\s+/i, '');
}

function part(text: string, look: Look | undefined, scope: Scope): Output | undefined {
  if (text === '') return undefined;
  const output = text.includes('<') ? fieldText(text) : textOutput(text.replaceAll("'", '’'));
  return look === undefined ? output : dressed(output, look, caseIn(scope));
}

function affixed(output: Output, look: Look | undefined, scope: Scope): Output {
  if (look === undefined) return output;
  const { prefix, suffix } = look;
  return dressed(output, { prefix, suffix, font: {}, quotes: false, stripPeriods: false }, caseIn(scope));
}

function withoutAffixes(look: Look | undefined): Look | undefined {
  return look === undefined ? undefined : { ...look, prefix: '', suffix: '' };
}
