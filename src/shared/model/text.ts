import { z } from 'zod';

/** Longest text a person may type into one field, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 200_000;
/** Longest one-line text: titles, names, headings. */
export const MAX_LINE_LENGTH = 500;

/** Longest address of a page, in UTF-16 code units; longer ones do not open everywhere. */
const MAX_ADDRESS_LENGTH = 2_000;

/**
 * Text that can be stored, searched and written to Word without harm: no NUL and no lone surrogate.
 * @see https://www.w3.org/TR/xml/#charsets — what an Open XML part may hold
 */
const safeText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed(), 'The text holds half of a character (a lone surrogate).')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text), 'The text holds a control character.');

/** An address of one of the protocols. Browsers take more than may stand in a file, so it must be safe text as well. */
export const addressSchema = (protocol: RegExp) =>
  z
    .url({ protocol })
    .refine(
      (address) => safeText(MAX_ADDRESS_LENGTH).safeParse(address).success,
      'This is no address that can be kept.',
    );

/** Text over several paragraphs, separated by blank lines; may be empty. */
export const longTextSchema = safeText(MAX_TEXT_LENGTH);
/** One line of text; may be empty. */
export const lineSchema = safeText(MAX_LINE_LENGTH).refine(
  (text) => !/[\r\n]/.test(text),
  'The text must be one line.',
);
/** One line of text that says something. */
export const titleSchema = lineSchema.refine((text) => text.trim() !== '', 'The text must not be empty.');

/** Stable, readable id in lower-case ASCII (a UUID is one too), used in files, links and the command line. */
export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'A slug is lower-case letters, digits and single hyphens.');

/** Instant in ISO 8601, UTC, with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime({ precision: 3 });
