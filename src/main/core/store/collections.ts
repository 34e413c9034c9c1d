import { type RxJsonSchema, wrappedValidateStorageFactory } from 'rxdb';
import type { z } from 'zod';
import {
  annotationSchema,
  briefSchema,
  clientSchema,
  entrySchema,
  issueSchema,
  oversizeOf,
  settingsSchema,
  sourceSchema,
} from '../../../shared/model/index.ts';
import { keptStyleSchema } from '../../../shared/styles/kept-style.ts';
import { rxSchemaOf } from './json-schema.ts';

/** Schema of the documents of every collection. */
export const DOCUMENT_SCHEMAS = {
  sources: sourceSchema,
  entries: entrySchema,
  annotations: annotationSchema,
  clients: clientSchema,
  briefs: briefSchema,
  settings: settingsSchema,
  issues: issueSchema,
  styles: keptStyleSchema,
} as const;
export type CollectionName = keyof typeof DOCUMENT_SCHEMAS;
export const COLLECTION_NAMES = Object.keys(DOCUMENT_SCHEMAS) as CollectionName[];

/** The collections as RxDB makes them. */
export const COLLECTIONS = {
  sources: { schema: rxSchemaOf(sourceSchema, { title: 'sources', version: 1 }) },
  entries: { schema: rxSchemaOf(entrySchema, { title: 'entries', version: 2, indexes: [['date'], ['kind', 'date']] }) },
  annotations: {
    schema: rxSchemaOf(annotationSchema, { title: 'annotations', version: 1, indexes: [['target.source']] }),
  },
  clients: { schema: rxSchemaOf(clientSchema, { title: 'clients', version: 2 }) },
  briefs: { schema: rxSchemaOf(briefSchema, { title: 'briefs', version: 2, indexes: [['clientId']] }) },
  settings: { schema: rxSchemaOf(settingsSchema, { title: 'settings', version: 1 }) },
  issues: {
    schema: rxSchemaOf(issueSchema, { title: 'issues', version: 0, indexes: [['briefId']], hasAttachments: true }),
  },
  styles: { schema: rxSchemaOf(keptStyleSchema, { title: 'styles', version: 0 }) },
} as const;

/** Refuses at the storage's edge every document that is not what its schema says, whoever writes it. */
export const validated = wrappedValidateStorageFactory((schema: RxJsonSchema<unknown>) => {
  const documentSchema = schemaTitled(schema.title);
  if (documentSchema === undefined) return () => [];
  return (document) => {
    if (document._deleted) return [];
    const { _rev, _meta, _deleted, _attachments, ...content } = document;
    const oversize = oversizeOf(content);
    if (oversize !== undefined) return [{ field: '', message: oversize }];
    const parsed = documentSchema.safeParse(content);
    if (parsed.success) return [];
    return parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  };
}, 'zod');

function schemaTitled(title: string | undefined): z.ZodType | undefined {
  return COLLECTION_NAMES.some((name) => name === title) ? DOCUMENT_SCHEMAS[title as CollectionName] : undefined;
}
