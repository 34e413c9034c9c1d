import type { RxJsonSchema } from 'rxdb';
import { z } from 'zod';
import { richTextSchema } from '../../../shared/model/index.ts';

/** Longest string an index takes in, in UTF-16 code units: RxDB pads every index string to it. */
const INDEXED_LENGTHS: Readonly<Record<string, number>> = {
  id: 120,
  date: 10,
  kind: 32,
  clientId: 120,
  briefId: 120,
  'target.source': 120,
  updatedAt: 24,
};

/** What the derivation needs to know besides the schema. */
interface Derivation {
  readonly title: string;
  /** Raised with every change that makes stored documents differ; a migration comes with it. */
  readonly version: number;
  /** Fields lists are read by, in order; RxDB adds `_deleted` before and the id behind. */
  readonly indexes?: readonly (readonly string[])[];
  /** Whether its documents carry files. */
  readonly hasAttachments?: boolean;
}

/** Derives RxDB's JSON schema of a collection from the zod schema of its documents, the single definition of what they are. */
export function rxSchemaOf<T extends { id: string }>(
  schema: z.ZodType<T>,
  { title, version, indexes = [], hasAttachments = false }: Derivation,
): RxJsonSchema<T> {
  const {
    $schema: _,
    $defs: __,
    ...json
  } = z.toJSONSchema(schema, { unrepresentable: 'any', override: withoutRecursion });
  for (const field of ['id', ...indexes.flat()]) limitLength(json, field);
  const attachments = hasAttachments ? { attachments: {} } : {};
  return {
    ...json,
    ...attachments,
    title,
    version,
    primaryKey: 'id',
    type: 'object',
    indexes,
  } as unknown as RxJsonSchema<T>;
}

/** RxDB knows no recursive schemas: rich text is an object to it, and parsed by its own schema at the edge. */
function withoutRecursion({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: unknown;
  jsonSchema: Record<string, unknown>;
}): void {
  if (zodSchema !== richTextSchema) return;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, { type: 'object', additionalProperties: true });
}

function limitLength(schema: z.core.JSONSchema.BaseSchema, path: string): void {
  const property = path
    .split('.')
    .reduce<z.core.JSONSchema._JSONSchema | undefined>(
      (part, name) => (typeof part === 'object' ? part.properties?.[name] : undefined),
      schema,
    );
  const length = INDEXED_LENGTHS[path];
  if (typeof property !== 'object' || length === undefined)
    throw new Error(`No length is set for the index on ${path}.`);
  property.type = 'string';
  property.maxLength = length;
}
