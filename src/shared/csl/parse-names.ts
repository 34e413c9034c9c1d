import { z } from 'zod';
import { elementsOf, type XmlElement } from '../xml/parse-xml.ts';
import { defined, flagSchema, parseAttributes, parseLook, wordsSchema } from './parse-look.ts';
import type { NameElement, NameOptions, NamesElement, StyleElement } from './style-tree.ts';

const countSchema = z.coerce.number().int().min(0).max(1_000);
const precedesSchema = z.enum(['contextual', 'after-inverted-name', 'always', 'never']);
const nameOptionsSchema = z.object({
  and: z.enum(['text', 'symbol']).optional(),
  delimiter: z.string().optional(),
  'name-delimiter': z.string().optional(),
  'names-delimiter': z.string().optional(),
  'delimiter-precedes-et-al': precedesSchema.optional(),
  'delimiter-precedes-last': precedesSchema.optional(),
  'et-al-min': countSchema.optional(),
  'et-al-use-first': countSchema.optional(),
  'et-al-subsequent-min': countSchema.optional(),
  'et-al-subsequent-use-first': countSchema.optional(),
  'et-al-use-last': flagSchema.optional(),
  form: z.enum(['long', 'short', 'count']).optional(),
  'name-form': z.enum(['long', 'short', 'count']).optional(),
  initialize: flagSchema.optional(),
  'initialize-with': z.string().optional(),
  'name-as-sort-order': z.enum(['first', 'all']).optional(),
  'sort-separator': z.string().optional(),
});

/** What an element says of names: `name` itself, or one that passes it on to the names within it. */
export function parseNameOptions(element: XmlElement): NameOptions {
  const read = parseAttributes(
    element,
    nameOptionsSchema.omit(element.name === 'name' ? {} : { form: true, delimiter: true }),
  );
  const own = element.name === 'name' ? parseAttributes(element, nameOptionsSchema) : undefined;
  return defined({
    and: read.and,
    delimiter: own?.delimiter ?? read['name-delimiter'],
    namesDelimiter: read['names-delimiter'],
    delimiterPrecedesEtAl: read['delimiter-precedes-et-al'],
    delimiterPrecedesLast: read['delimiter-precedes-last'],
    etAlMin: read['et-al-min'],
    etAlUseFirst: read['et-al-use-first'],
    etAlSubsequentMin: read['et-al-subsequent-min'],
    etAlSubsequentUseFirst: read['et-al-subsequent-use-first'],
    etAlUseLast: read['et-al-use-last'],
    form: own?.form ?? read['name-form'],
    initialize: read.initialize,
    initializeWith: read['initialize-with'],
    nameAsSortOrder: read['name-as-sort-order'],
    sortSeparator: read['sort-separator'],
  });
}

const sortNamesSchema = z.object({
  'names-min': countSchema.optional(),
  'names-use-first': countSchema.optional(),
  'names-use-last': flagSchema.optional(),
});

/** What a sort key says of names: it overrides how many are shown, wherever that is said. */
export function parseSortNames(key: XmlElement): NameOptions {
  const read = parseAttributes(key, sortNamesSchema);
  return defined({
    etAlMin: read['names-min'],
    etAlSubsequentMin: read['names-min'],
    etAlUseFirst: read['names-use-first'],
    etAlSubsequentUseFirst: read['names-use-first'],
    etAlUseLast: read['names-use-last'],
  });
}

const namesSchema = z.object({ variable: wordsSchema, delimiter: z.string().optional() });
const labelSchema = z.object({
  form: z.enum(['long', 'short', 'verb', 'verb-short', 'symbol']).default('long'),
  plural: z.enum(['contextual', 'always', 'never']).default('contextual'),
});
const etAlSchema = z.object({ term: z.enum(['et-al', 'and others']).default('et-al') });

/** A `names` element. @param parseElements reads the rendering elements that stand for names that are not there */
export function parseNames(
  element: XmlElement,
  parseElements: (elements: readonly XmlElement[]) => StyleElement[],
): NamesElement {
  const { variable, delimiter } = parseAttributes(element, namesSchema);
  const children = elementsOf(element);
  const at = (name: string) => children.findIndex((child) => child.name === name);
  const [name, etAl, label] = [at('name'), at('et-al'), at('label')].map((index) => children[index]);
  const substitute = children[at('substitute')];
  return {
    type: 'names',
    look: parseLook(element),
    variables: variable,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(name === undefined ? {} : { name: parseName(name) }),
    ...(etAl === undefined ? {} : { etAl: { ...parseAttributes(etAl, etAlSchema), look: parseLook(etAl) } }),
    ...(label === undefined
      ? {}
      : {
          label: {
            type: 'label',
            ...parseAttributes(label, labelSchema),
            look: parseLook(label),
            isBeforeNames: at('name') > at('label'),
          },
        }),
    substitute: substitute === undefined ? [] : parseElements(elementsOf(substitute)),
  };
}

function parseName(element: XmlElement): NameElement {
  const part = (name: string) => elementsOf(element, 'name-part').find(({ attributes }) => attributes.name === name);
  const [given, family] = [part('given'), part('family')];
  return {
    options: parseNameOptions(element),
    look: parseLook(element),
    ...(given === undefined ? {} : { given: parseLook(given) }),
    ...(family === undefined ? {} : { family: parseLook(family) }),
  };
}
