import { z } from 'zod';
import labels from '../../../../resources/templates/labels.json' with { type: 'json' };
import { AttacheError, describeIssues } from '../../../shared/api/errors.ts';
import { PACK_LABELS, type PackLabels } from '../../../shared/pack/labels.ts';
import { type PackLanguage, packLanguageSchema } from '../../../shared/pack/pack-language.ts';

const labelSchema = z.string().min(1);

const templateLabelsSchema = z.strictObject({
  /** BCP 47 tag of the document. */
  locale: z.string().regex(/^[a-z]{2,3}-[A-Z]{2}$/),
  /** Holds `{page}` and `{pages}`. */
  page: labelSchema.includes('{page}').includes('{pages}'),
  preparedFor: labelSchema,
  preparedBy: labelSchema,
  date: labelSchema,
  subject: labelSchema.includes('{client}'),
  coverDescription: labelSchema,
  /** Heading of notes that stand at the end. */
  notes: labelSchema,
  paragraph: labelSchema.includes('{numbers}'),
  paragraphs: labelSchema.includes('{numbers}'),
  callouts: z.strictObject({ disagreement: labelSchema, 'client-note': labelSchema, impact: labelSchema }),
  tables: z.strictObject({
    facts: labelSchema,
    timeline: labelSchema,
    'partner-matrix': labelSchema,
    glossary: labelSchema,
    sources: labelSchema,
    risks: labelSchema,
    entries: labelSchema,
    'who-is-who': labelSchema,
    relations: labelSchema,
  }),
});
export type TemplateLabels = z.infer<typeof templateLabelsSchema> & Pick<PackLabels, 'markings'>;

const LABELS: Readonly<Record<PackLanguage, unknown>> = labels;

/** A language a pack can be printed in. @throws AttacheError NotFound where it is none */
export function printedLanguage(tag: string): PackLanguage {
  const parsed = packLanguageSchema.safeParse(tag);
  if (parsed.success) return parsed.data;
  throw new AttacheError('NotFound', `There are no labels in the language “${tag}”.`, {
    hint: `Choose another language: ${packLanguageSchema.options.join(', ')}.`,
  });
}

/** What every format of a pack says in its own words. @throws AttacheError Corrupt where they are damaged */
export function templateLabels(language: PackLanguage): TemplateLabels {
  const parsed = templateLabelsSchema.safeParse(LABELS[language]);
  if (parsed.success) return { ...parsed.data, markings: PACK_LABELS[language].markings };
  throw new AttacheError('Corrupt', `The labels in “${language}” are damaged: ${describeIssues(parsed.error)}`, {
    hint: 'Install Attaché again.',
    cause: parsed.error,
  });
}
