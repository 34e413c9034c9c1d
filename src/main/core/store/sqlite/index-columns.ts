import { getIndexableStringMonad, type RxDocumentData, type RxJsonSchema } from 'rxdb';
import { orderedText } from './ordered-text.ts';

/** A column that holds the index string of each document for one index of the schema. */
export interface IndexColumn<T> {
  readonly name: string;
  /** Fields of the index, in order. */
  readonly fields: readonly string[];
  /** The string RxDB's query planner compares documents by, mapped so that SQLite orders it alike. */
  readonly valueOf: (document: RxDocumentData<T>) => string;
}

/** The columns a schema's indexes need, one each. */
export function indexColumns<T>(schema: RxJsonSchema<RxDocumentData<T>>): IndexColumn<T>[] {
  return (schema.indexes ?? []).map((index, position) => {
    const fields = typeof index === 'string' ? [index] : [...index];
    const indexString = getIndexableStringMonad(schema, fields);
    return { name: `index_${position}`, fields, valueOf: (document) => orderedText(indexString(document)) };
  });
}
