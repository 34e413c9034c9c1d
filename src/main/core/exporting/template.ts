import { z } from 'zod';
import standard from '../../../../resources/templates/standard.json' with { type: 'json' };
import { AttacheError, describeIssues } from '../../../shared/api/errors.ts';
import { markingSchema } from '../../../shared/model/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';

const colourSchema = z.string().regex(/^[0-9A-F]{6}$/, 'A colour is RRGGBB in capital hexadecimal digits.');
const pointsSchema = z.number().min(6).max(72);
const fontSchema = z.string().min(1).max(31);
const toneSchema = z.strictObject({ bar: colourSchema, fill: colourSchema, title: colourSchema });
const labelSchema = z.string().min(1);

const labelsSchema = z.strictObject({
  /** BCP 47 tag the text is proofed in. */
  locale: z.string().regex(/^[a-z]{2,3}-[A-Z]{2}$/),
  /** Holds `{page}` and `{pages}`. */
  page: labelSchema.includes('{page}').includes('{pages}'),
  preparedFor: labelSchema,
  preparedBy: labelSchema,
  date: labelSchema,
  subject: labelSchema.includes('{client}'),
  coverDescription: labelSchema,
  paragraph: labelSchema.includes('{numbers}'),
  paragraphs: labelSchema.includes('{numbers}'),
  markings: z.record(markingSchema, labelSchema),
  callouts: z.strictObject({ disagreement: labelSchema, 'client-note': labelSchema, impact: labelSchema }),
  tables: z.strictObject({
    facts: labelSchema,
    timeline: labelSchema,
    'partner-matrix': labelSchema,
    glossary: labelSchema,
    sources: labelSchema,
  }),
});

/** The look of a pack: fonts, colours, sizes in points, and what the format says in its own words, per language. */
const templateSchema = z.strictObject({
  name: z.string().min(1),
  fonts: z.strictObject({ heading: fontSchema, body: fontSchema, complexScript: fontSchema, eastAsia: fontSchema }),
  colours: z.strictObject({
    ink: colourSchema,
    muted: colourSchema,
    primary: colourSchema,
    accent: colourSchema,
    onPrimary: colourSchema,
    onPrimaryMuted: colourSchema,
    rule: colourSchema,
    fill: colourSchema,
  }),
  callouts: z.strictObject({ disagreement: toneSchema, 'client-note': toneSchema, impact: toneSchema }),
  sizes: z.strictObject({
    body: pointsSchema,
    small: pointsSchema,
    lead: pointsSchema,
    title: pointsSchema,
    heading1: pointsSchema,
    heading2: pointsSchema,
    heading3: pointsSchema,
    heading4: pointsSchema,
  }),
  labels: z.record(z.string(), labelsSchema),
});
export type Template = z.infer<typeof templateSchema>;
export type TemplateLabels = z.infer<typeof labelsSchema>;

/** The looks that come with the program. */
const BUILT_IN: Readonly<Record<string, unknown>> = { standard };

/** @throws AttacheError NotFound where there is no such template, Corrupt where it is none */
function templateNamed(name: string): Template {
  const found = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  if (found === undefined) {
    throw new AttacheError('NotFound', `There is no template “${name}”.`, {
      hint: `Choose another template: ${Object.keys(BUILT_IN).join(', ')}.`,
    });
  }
  const parsed = templateSchema.safeParse(found);
  if (parsed.success) return parsed.data;
  throw new AttacheError('Corrupt', `The template “${name}” is damaged: ${describeIssues(parsed.error)}`, {
    hint: 'Install Attaché again.',
    cause: parsed.error,
  });
}

/** A template, and what it says in the language of a pack. */
export interface Look {
  readonly template: Template;
  readonly labels: TemplateLabels;
}

/** @throws AttacheError NotFound where there is no such template, or it does not speak the pack's language */
export function lookOf({ template: name, language }: Pick<Pack, 'template' | 'language'>): Look {
  const template = templateNamed(name);
  const labels = template.labels[language];
  if (labels !== undefined) return { template, labels };
  throw new AttacheError('NotFound', `The template “${template.name}” has no labels in the language “${language}”.`, {
    hint: 'Choose another template or language.',
  });
}
