import { z } from 'zod';

/** Formats the program writes itself; the same brief gives the same bytes. */
const writtenFormatSchema = z.enum(['docx', 'html', 'md']);
export type WrittenFormat = z.infer<typeof writtenFormatSchema>;

/** Formats of a pack, by the ending of its file. */
export const exportFormatSchema = z.enum([...writtenFormatSchema.options, 'pdf']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** What a person calls each format. */
export const FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word document',
  html: 'Web page',
  md: 'Markdown',
  pdf: 'PDF',
};

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
};

/** Endings of files with sources for reference managers. */
const EXCHANGE_FILE = /\.(json|bib|ris)$/i;

/** The ending of a file with sources for reference managers; `undefined` for any other. */
export function exchangeEnding(fileName: string): string | undefined {
  return EXCHANGE_FILE.exec(fileName)?.[1]?.toLowerCase();
}

/** The format a file's name ends in; Word where it ends in none of them. */
export function formatOfFile(fileName: string): ExportFormat {
  const parsed = exportFormatSchema.safeParse(/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase());
  return parsed.data ?? 'docx';
}

/** Media type of a file to download, by its name. */
export function mediaTypeOfFile(fileName: string): string {
  return exchangeEnding(fileName) === undefined ? mediaTypeOf(formatOfFile(fileName)) : 'text/plain; charset=utf-8';
}

/** Media type of a file in this format. @see https://www.iana.org/assignments/media-types/ */
function mediaTypeOf(format: ExportFormat): string {
  return MEDIA_TYPES[format];
}
