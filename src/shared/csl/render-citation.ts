import type { PlacedCite } from './citation-positions.ts';
import type { CiteRequest } from './citation-request.ts';
import { collapseCites, type RenderedCite } from './collapse-cites.ts';
import { dressed, findRole, joined, type Output, plainOutput, replacePart, textOutput } from './output.ts';
import { renderElements } from './render-elements.ts';
import { newProgress, type Registered, type Scope } from './scope.ts';
import { sortByKeys } from './sort-items.ts';
import type { CitationStyle } from './style-tree.ts';
import type { Locale } from './terms.ts';
import { changeCase } from './text-case.ts';

/** What all citations of a document are rendered with. */
export interface CitationContext {
  readonly style: CitationStyle;
  readonly locale: Locale;
  readonly registry: ReadonlyMap<string, Registered>;
}

interface KnownCite extends PlacedCite {
  readonly registered: Registered;
}

/** Cites of one citation in the order the style wants. Those of items that are not there are left out. */
export function sortCites(cites: readonly CiteRequest[], { style, locale, registry }: CitationContext): CiteRequest[] {
  const known = cites.flatMap((cite) => {
    const registered = registry.get(cite.id);
    return registered === undefined ? [] : [{ cite, registered }];
  });
  return sortByKeys(known, style.citation.sort, ({ registered }) => registered, {
    style,
    locale,
    area: 'citation',
  }).map(({ cite }) => cite);
}

/** A whole citation: its cites, grouped and collapsed as the style says, with what stands around them. */
export function renderCitation(placed: readonly PlacedCite[], context: CitationContext): Output | undefined {
  const { style, locale } = context;
  const cites = placed.flatMap((one): KnownCite[] => {
    const registered = context.registry.get(one.cite.id);
    return registered === undefined ? [] : [{ ...one, registered }];
  });
  const rendered = cites.flatMap((cite, index): RenderedCite[] => {
    const output = atSentenceStart(renderCite(cite, context), cite.cite, index === 0);
    return output === undefined
      ? []
      : [
          {
            output,
            affixes: cite.cite,
            number: cite.registered.citationNumber,
            withoutNames: () => renderCite({ ...cite, cite: { ...cite.cite, suppressAuthor: true } }, context),
          },
        ];
  });
  const output = collapseCites(rendered, style.citation);
  if (output === undefined) return undefined;
  const { look } = style.citation;
  if (placed.length === 1 && placed[0]?.cite.authorOnly) return output;
  const { prefix, suffix, ...inner } = look;
  const change = (one: Output, textCase: Parameters<typeof changeCase>[1]) =>
    changeCase(one, textCase, /^en/.test(locale.language));
  const whole = joined([
    prefix === '' ? undefined : textOutput(prefix),
    output,
    suffix === '' ? undefined : textOutput(suffix),
  ]);
  return whole === undefined ? undefined : dressed(whole, { ...inner, prefix: '', suffix: '' }, change);
}

/** A word of the language's that begins a citation, or comes after a sentence before it, begins with a capital. */
function atSentenceStart(
  output: Output | undefined,
  { prefix = '' }: CiteRequest,
  isFirst: boolean,
): Output | undefined {
  const startsSentence = prefix.trim() === '' ? isFirst : /\s.*[.!?][”’"]?\s*$/u.test(prefix);
  const first = output === undefined || !startsSentence ? undefined : firstTerm(output);
  if (output === undefined || first === undefined) return output;
  return replacePart(output, first, changeCase(first, 'capitalize-first', true));
}

/** The term an output begins with. */
function firstTerm(output: Output): Output | undefined {
  if (output.kind === 'text') return undefined;
  if (output.role === 'term') return output;
  const first = output.children.find((child) => plainOutput(child) !== '');
  return first === undefined ? undefined : firstTerm(first);
}

function renderCite(
  { cite, position, firstNote, registered }: KnownCite,
  { style, locale }: CitationContext,
): Output | undefined {
  const scope: Scope = {
    style,
    locale,
    area: 'citation',
    registered,
    position,
    ...(firstNote === undefined ? {} : { firstNote }),
    ...(cite.locator === undefined || cite.locator.trim() === ''
      ? {}
      : { locator: { label: cite.label ?? 'page', text: cite.locator.trim() } }),
    ...(cite.suppressAuthor ? { withoutNames: true as const } : {}),
    progress: newProgress(),
  };
  const { output } = renderElements(style.citation.elements, scope, '');
  if (output === undefined || !cite.authorOnly) return output;
  return findRole(output, 'names') ?? output;
}
