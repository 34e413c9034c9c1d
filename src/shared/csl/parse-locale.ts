import { z } from 'zod';
import { elementsOf, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts';
import { parseDateParts } from './parse-elements.ts';
import { defined, flagSchema, invalidStyle, parseAttributes, parseLook } from './parse-look.ts';
import type { LocaleDate, LocaleDefinition, Term } from './style-tree.ts';
import { termKey } from './terms.ts';

const termSchema = z.object({
  name: z.string(),
  form: z.enum(['long', 'short', 'verb', 'verb-short', 'symbol']).default('long'),
  gender: z.enum(['masculine', 'feminine', 'neuter']).optional(),
  'gender-form': z.enum(['masculine', 'feminine']).optional(),
  match: z.enum(['last-digit', 'last-two-digits', 'whole-number']).optional(),
});
const optionsSchema = z.object({
  'punctuation-in-quote': flagSchema.optional(),
  'limit-day-ordinals-to-day-1': flagSchema.optional(),
});

/** A file of a locale. @throws AttacheError Invalid */
export function parseLocaleFile(text: string): LocaleDefinition {
  return parseLocale(parseXml(text));
}

/** What a `locale` element says: terms, forms of dates, options. */
export function parseLocale(element: XmlElement): LocaleDefinition {
  if (element.name !== 'locale') throw invalidStyle(`it holds a <${element.name}> where a locale is expected`);
  const language = element.attributes['xml:lang'];
  const terms = elementsOf(element, 'terms').flatMap((list) => elementsOf(list, 'term').map(parseTerm));
  const dates = elementsOf(element, 'date').flatMap((date): [string, LocaleDate][] => {
    const { form = '', delimiter = '' } = date.attributes;
    return [[form, { parts: parseDateParts(date), delimiter, font: parseLook(date).font }]];
  });
  const options = elementsOf(element, 'style-options').map((found) => parseAttributes(found, optionsSchema));
  return defined({
    language,
    terms: new Map(terms),
    dates: Object.fromEntries(dates),
    punctuationInQuote: options[0]?.['punctuation-in-quote'],
    limitDayOrdinals: options[0]?.['limit-day-ordinals-to-day-1'],
  });
}

function parseTerm(element: XmlElement): [string, Term] {
  const { name, form, gender, match, 'gender-form': genderForm } = parseAttributes(element, termSchema);
  const [single, multiple] = ['single', 'multiple'].map((number) => elementsOf(element, number)[0]);
  const plain = textOf(element);
  return [
    termKey(name, form, genderForm),
    {
      single: single === undefined ? plain : textOf(single),
      multiple: multiple === undefined ? plain : textOf(multiple),
      ...(gender === undefined || gender === 'neuter' ? {} : { gender }),
      ...(match === undefined ? {} : { match }),
    },
  ];
}
