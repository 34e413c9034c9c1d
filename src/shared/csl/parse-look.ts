import { z } from 'zod';
import { AttacheError } from '../api/errors.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import type { Font, Look } from './style-tree.ts';

/** An attribute that is true or false. */
export const flagSchema = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Lists of words separated by blanks. */
export const wordsSchema = z.string().transform((words) => words.split(/\s+/).filter((word) => word !== ''));

const lookSchema = z.object({
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  'font-style': z.enum(['normal', 'italic', 'oblique']).optional(),
  'font-weight': z.enum(['normal', 'bold', 'light']).optional(),
  'font-variant': z.enum(['normal', 'small-caps']).optional(),
  'text-decoration': z.enum(['none', 'underline']).optional(),
  'vertical-align': z.enum(['baseline', 'sup', 'sub']).optional(),
  quotes: flagSchema.default(false),
  'strip-periods': flagSchema.default(false),
  'text-case': z
    .enum(['lowercase', 'uppercase', 'capitalize-first', 'capitalize-all', 'sentence', 'title'])
    .or(z.literal('normal').transform(() => undefined))
    .optional(),
  display: z.enum(['block', 'left-margin', 'right-inline', 'indent']).optional(),
});

/** What an element says of how its output looks. */
export function parseLook(element: XmlElement): Look {
  const read = parseAttributes(element, lookSchema);
  const font = defined({
    style: read['font-style'],
    weight: read['font-weight'],
    variant: read['font-variant'],
    decoration: read['text-decoration'],
    align: read['vertical-align'],
  }) as Font;
  const { prefix, suffix, quotes } = read;
  return {
    prefix,
    suffix,
    quotes,
    font,
    stripPeriods: read['strip-periods'],
    ...(read['text-case'] === undefined ? {} : { textCase: read['text-case'] }),
    ...(read.display === undefined ? {} : { display: read.display }),
  };
}

/** A look that changes nothing. */
export const PLAIN_LOOK: Look = { prefix: '', suffix: '', quotes: false, stripPeriods: false, font: {} };

/** The attributes of an element as a schema reads them. @throws AttacheError Invalid naming the element */
export function parseAttributes<T>({ name, attributes }: XmlElement, schema: z.ZodType<T>): T {
  const read = schema.safeParse(attributes);
  if (read.success) return read.data;
  const at = read.error.issues[0]?.path.join('.') ?? '';
  const value = attributes[at];
  throw invalidStyle(value === undefined ? `<${name}> lacks "${at}"` : `<${name}> says ${at}="${value}"`);
}

/** A style that can not be read, with what is wrong in it. */
export function invalidStyle(what: string): AttacheError {
  return new AttacheError('Invalid', `This citation style can not be used: ${what}.`, {
    hint: 'Styles in CSL 1.0 and 1.0.2 can be used; take the file from a repository of CSL styles.',
  });
}

/** The members that are there: an optional member is absent, not `undefined`. */
export function defined<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
