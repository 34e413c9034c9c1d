import { z } from 'zod';
import { type CslDate, type CslDay, type CslItem, type CslName, DATE_VARIABLES, NAME_VARIABLES } from './csl-item.ts';

const textSchema = z.union([z.string(), z.number()]).transform(String);
const looseTextSchema = textSchema.optional().catch(undefined);
const nameSchema = z.object({
  family: looseTextSchema,
  given: looseTextSchema,
  'dropping-particle': looseTextSchema,
  'non-dropping-particle': looseTextSchema,
  suffix: looseTextSchema,
  'comma-suffix': z.unknown().optional(),
  'static-ordering': z.unknown().optional(),
  literal: looseTextSchema,
  name: looseTextSchema,
});
const dateSchema = z.object({
  'date-parts': z
    .array(z.array(z.union([z.string(), z.number(), z.null()])))
    .optional()
    .catch(undefined),
  season: looseTextSchema,
  circa: z.unknown().optional(),
  literal: looseTextSchema,
  raw: looseTextSchema,
});
const itemSchema = z.record(z.string(), z.unknown());

/** An item of CSL-JSON; what is no variable, or has no value, is left out. `undefined` where it is no item at all. */
export function parseCslItem(value: unknown): CslItem | undefined {
  const read = itemSchema.safeParse(value);
  if (!read.success) return undefined;
  const { id, type, language, ...members } = read.data;
  const spoken = textSchema.safeParse(language).data;
  const variables = Object.entries(members).filter(([name]) => name !== '__proto__');
  const ofKind = <T>(
    isOfKind: (name: string) => boolean,
    parse: (member: unknown) => T | undefined,
  ): Record<string, T> =>
    Object.fromEntries(
      variables.flatMap(([name, member]) => {
        const parsed = isOfKind(name) ? parse(member) : undefined;
        return parsed === undefined ? [] : [[name, parsed]];
      }),
    );
  return {
    id: textSchema.safeParse(id).data ?? '',
    type: textSchema.safeParse(type).data ?? 'document',
    ...(spoken === undefined || spoken === '' ? {} : { language: spoken }),
    texts: ofKind((name) => !NAME_VARIABLES.has(name) && !DATE_VARIABLES.has(name), textMember),
    names: ofKind((name) => NAME_VARIABLES.has(name), namesMember),
    dates: ofKind((name) => DATE_VARIABLES.has(name), dateOf),
  };
}

function textMember(member: unknown): string | undefined {
  const text = textSchema.safeParse(member).data?.trim();
  return text === '' ? undefined : text;
}

function namesMember(member: unknown): CslName[] | undefined {
  const names = namesOf(member);
  return names.length === 0 ? undefined : names;
}

function namesOf(value: unknown): CslName[] {
  return (Array.isArray(value) ? value : []).flatMap((member) => {
    const read = nameSchema.safeParse(member).data;
    if (read === undefined) return [];
    const literal = read.literal ?? read.name;
    const parts = {
      family: read.family,
      given: read.given,
      droppingParticle: read['dropping-particle'],
      nonDroppingParticle: read['non-dropping-particle'],
      suffix: read.suffix,
      literal,
    };
    const said = Object.entries(parts).filter(([, part]) => part !== undefined && part.trim() !== '');
    if (said.length === 0) return [];
    return [
      {
        ...Object.fromEntries(said),
        ...(isSet(read['comma-suffix']) ? { commaSuffix: true } : {}),
        ...(isSet(read['static-ordering']) ? { staticOrdering: true } : {}),
      },
    ];
  });
}

function isSet(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== false &&
    value !== 0 &&
    value !== '' &&
    value !== 'false' &&
    value !== '0'
  );
}

function dateOf(value: unknown): CslDate | undefined {
  const read = dateSchema.safeParse(value).data;
  if (read === undefined) return undefined;
  const days = (read['date-parts'] ?? daysOfText(read.raw)).slice(0, 2);
  const [start, end] = days.map((parts) => dayOf(parts, read.season));
  const literal = read.literal ?? (start === undefined ? read.raw : undefined);
  if (start === undefined && (literal === undefined || literal.trim() === '')) return undefined;
  return {
    isCirca: isSet(read.circa),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(start !== undefined && end === undefined && days.length > 1 ? { isOpen: true as const } : {}),
    ...(literal === undefined ? {} : { literal }),
  };
}

/** A date, or two with a slash between them, in the notation of ISO 8601. */
function daysOfText(raw = ''): string[][] {
  const days = raw.trim().split(/\s*\/\s*/);
  return days.every((day) => /^-?\d{1,4}(?:-\d\d?){0,2}$/.test(day))
    ? days.map((day) => day.replace(/(?<=\d)-/g, '/').split('/'))
    : [];
}

/** Months 13 to 16, and 21 to 24, are seasons. */
function dayOf(parts: readonly unknown[], season: string | undefined): CslDay | undefined {
  const [year, month, day] = parts.map((part) => (part === null || part === '' ? Number.NaN : Number(part)));
  if (year === undefined || !Number.isInteger(year) || year === 0) return undefined;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 24) {
    const named = Number(season);
    return Number.isInteger(named) && named >= 1 && named <= 4 ? { year, season: named } : { year };
  }
  if (month > 12) return { year, season: ((month > 20 ? month - 21 : month - 13) % 4) + 1 };
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? { year, month, day } : { year, month };
}
