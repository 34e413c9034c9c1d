import { type Reference, referenceSchema, referenceTypeSchema } from '../model/index.ts';

/** A person as a file names them; a body has a family name alone. */
export interface RawAuthor {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
}

/** What was read for a reference, as far as it was there. */
export interface RawReference {
  /** A type of CSL; another is passed over. */
  readonly type?: string | undefined;
  readonly authors?: readonly RawAuthor[];
  readonly container?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly number?: string | undefined;
  readonly edition?: string | undefined;
  readonly genre?: string | undefined;
  readonly doi?: string | undefined;
}

/** The reference of an item, with what is valid in it; nothing where it says no more than that there is a document. */
export function referenceOf(raw: RawReference | undefined): { readonly reference?: Reference } {
  if (raw === undefined) return {};
  const { type, authors = [], ...texts } = raw;
  const named = authors.flatMap(({ family, given }) => authorOf(line(family), line(given)));
  const said = Object.entries(texts).flatMap(([name, value]) => {
    const text = line(value);
    return text === undefined ? [] : [[name, text] as const];
  });
  const known = referenceTypeSchema.safeParse(type).data ?? 'document';
  if (known === 'document' && named.length === 0 && said.length === 0) return {};
  const candidate = { type: known, ...(named.length === 0 ? {} : { authors: named }), ...Object.fromEntries(said) };
  const parsed = referenceSchema.safeParse(candidate).data;
  return parsed === undefined ? {} : { reference: parsed };
}

function authorOf(family: string | undefined, given: string | undefined) {
  if (family === undefined) return given === undefined ? [] : [{ family: given }];
  return [given === undefined ? { family } : { family, given }];
}

function line(text: string | undefined): string | undefined {
  const words = text?.replaceAll(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}
