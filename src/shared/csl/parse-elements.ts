import { z } from 'zod';
import { elementsOf, type XmlElement } from '../xml/parse-xml.ts';
import { invalidStyle, parseAttributes, parseLook } from './parse-look.ts';
import { parseNames } from './parse-names.ts';
import {
  type ChooseElement,
  CONDITION_TESTS,
  type Condition,
  type DateElement,
  type DatePart,
  type DatePartName,
  type StyleElement,
  type TextElement,
} from './style-tree.ts';

const formSchema = z.enum(['long', 'short', 'verb', 'verb-short', 'symbol']).default('long');

/** Rendering elements in their order. @throws AttacheError Invalid where one is unknown or lacks what it needs */
export function parseElements(elements: readonly XmlElement[]): StyleElement[] {
  return elements.map(parseElement);
}

function parseElement(element: XmlElement): StyleElement {
  const look = parseLook(element);
  switch (element.name) {
    case 'text':
      return parseText(element);
    case 'number':
      return { type: 'number', look, ...parseAttributes(element, numberSchema) };
    case 'label':
      return { type: 'label', look, ...parseAttributes(element, labelSchema) };
    case 'date':
      return parseDate(element);
    case 'names':
      return parseNames(element, parseElements);
    case 'group': {
      const { delimiter } = parseAttributes(element, z.object({ delimiter: z.string().default('') }));
      return { type: 'group', look, delimiter, children: parseElements(elementsOf(element)) };
    }
    case 'choose':
      return parseChoose(element);
    default:
      throw invalidStyle(`it has an element <${element.name}> where something is printed`);
  }
}

const numberSchema = z.object({
  variable: z.string(),
  form: z.enum(['numeric', 'ordinal', 'long-ordinal', 'roman']).default('numeric'),
});
const labelSchema = z.object({
  variable: z.string(),
  form: formSchema,
  plural: z.enum(['contextual', 'always', 'never']).default('contextual'),
});
const textSchema = z.object({
  variable: z.string().optional(),
  macro: z.string().optional(),
  term: z.string().optional(),
  value: z.string().optional(),
  form: formSchema,
  plural: z.enum(['true', 'false']).default('false'),
});

function parseText(element: XmlElement): TextElement {
  const look = parseLook(element);
  const { variable, macro, term, value, form, plural } = parseAttributes(element, textSchema);
  const isPlural = plural === 'true';
  if (variable !== undefined) {
    return { type: 'text', look, content: { kind: 'variable', name: variable, isShort: form === 'short' } };
  }
  if (macro !== undefined) return { type: 'text', look, content: { kind: 'macro', name: macro } };
  if (term !== undefined) return { type: 'text', look, content: { kind: 'term', name: term, form, isPlural } };
  if (value !== undefined) return { type: 'text', look, content: { kind: 'value', value } };
  throw invalidStyle('a <text> says neither variable nor macro, term or value');
}

const SHOWN: Readonly<Record<string, readonly DatePartName[]>> = {
  year: ['year'],
  'year-month': ['year', 'month'],
  'year-month-day': ['year', 'month', 'day'],
};
const dateSchema = z.object({
  variable: z.string(),
  form: z.enum(['text', 'numeric']).optional(),
  'date-parts': z.enum(['year', 'year-month', 'year-month-day']).default('year-month-day'),
  delimiter: z.string().default(''),
});

function parseDate(element: XmlElement): DateElement {
  const { variable, form, delimiter, 'date-parts': shown } = parseAttributes(element, dateSchema);
  return {
    type: 'date',
    look: parseLook(element),
    variable,
    ...(form === undefined ? {} : { form }),
    shown: SHOWN[shown] ?? [],
    parts: parseDateParts(element),
    delimiter,
  };
}

const datePartSchema = z.object({
  name: z.enum(['year', 'month', 'day']),
  form: z.enum(['numeric', 'numeric-leading-zeros', 'ordinal', 'long', 'short']).optional(),
  'range-delimiter': z.string().optional(),
});

/** The parts of a date in the order they are printed. */
export function parseDateParts(element: XmlElement): DatePart[] {
  return elementsOf(element, 'date-part').map((part) => {
    const { name, form, 'range-delimiter': rangeDelimiter } = parseAttributes(part, datePartSchema);
    return {
      name,
      look: parseLook(part),
      ...(form === undefined ? {} : { form }),
      ...(rangeDelimiter === undefined ? {} : { rangeDelimiter }),
    };
  });
}

const matchSchema = z.object({ match: z.enum(['all', 'any', 'none']).default('all') });

function parseChoose(element: XmlElement): ChooseElement {
  return {
    type: 'choose',
    branches: elementsOf(element).map((branch) => {
      if (!['if', 'else-if', 'else'].includes(branch.name)) throw invalidStyle(`<choose> holds a <${branch.name}>`);
      return {
        ...parseAttributes(branch, matchSchema),
        conditions: branch.name === 'else' ? [] : conditionsOf(branch),
        children: parseElements(elementsOf(branch)),
      };
    }),
  };
}

function conditionsOf({ name, attributes }: XmlElement): Condition[] {
  const conditions = CONDITION_TESTS.flatMap((test) =>
    (attributes[test]?.split(/\s+/) ?? []).filter((value) => value !== '').map((value) => ({ test, value })),
  );
  if (conditions.length === 0) throw invalidStyle(`an <${name}> has no condition`);
  return conditions;
}
