import type { AnyProcedure, AnyRouter } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../../../src/shared/api/index.ts';
import { aBrief, anEntry } from '../../support/builders.ts';
import { failureOf } from '../../support/failure-of.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

const call = (type: 'query' | 'mutation', path: string, input?: unknown) => test.core.dispatch({ type, path, input });

const { procedures }: AnyRouter['_def'] = (appRouter as AnyRouter)._def;
const PROCEDURES = Object.entries(procedures as Record<string, AnyProcedure>).map(([path, { _def }]) => ({
  path,
  type: _def.type as 'query' | 'mutation',
  takesInput: 'inputs' in _def && Array.isArray(_def.inputs) && _def.inputs.length > 0,
}));

describe('every call that takes something', () => {
  it.each(PROCEDURES.filter((procedure) => procedure.takesInput))(
    '$path answers what it can not take with Invalid and a sentence',
    async ({ path, type }) => {
      for (const input of [undefined, null, 7, 'text', [], { id: '../up' }, { unknown: true }]) {
        const { kind, message } = failureOf(await call(type, path, input));
        expect(kind).toBe('Invalid');
        expect(message.length).toBeGreaterThan(10);
      }
      expect(test.faults).toEqual([]);
    },
  );

  it.each(PROCEDURES)('$path is not answered when it is sent as the other type', async ({ path, type }) => {
    const answer = await call(type === 'query' ? 'mutation' : 'query', path, {});
    expect(failureOf(answer).kind).toBe('Invalid');
  });
});

describe('what is not there', () => {
  const note = { motivation: 'commenting', texts: ['x'], visibility: 'private' };

  it.each<['query' | 'mutation', string, object]>([
    ['query', 'library.entry', { id: 'nothing' }],
    ['mutation', 'library.saveEntry', { entry: anEntry({ id: 'nothing' }), revision: '1-x' }],
    ['mutation', 'library.chooseWording', { entryId: 'nothing', revision: '1-x', field: 'theme', wording: 'x' }],
    ['query', 'annotations.list', { entryId: 'nothing' }],
    ['mutation', 'annotations.create', { ...note, target: { source: 'nothing' } }],
    ['mutation', 'annotations.update', { ...note, id: 'nothing', revision: '1-x' }],
    ['query', 'clients.get', { id: 'nothing' }],
    ['query', 'briefs.get', { id: 'nothing' }],
    ['query', 'briefs.preview', { id: 'nothing' }],
    ['mutation', 'briefs.create', { title: 'x', clientId: 'nothing' }],
    ['mutation', 'briefs.save', { brief: aBrief({ id: 'nothing' }), revision: '1-x' }],
    ['mutation', 'briefs.addEntry', { briefId: 'nothing', entryId: 'defa' }],
    ['mutation', 'briefs.addEntry', { briefId: 'adgmin-6-cloud-provider', entryId: 'nothing' }],
    ['query', 'relevance.propose', { clientId: 'nothing' }],
    ['query', 'exporting.status', { jobId: 'nothing' }],
    ['mutation', 'exporting.cancel', { jobId: 'nothing' }],
    ['mutation', 'exporting.showInFolder', { jobId: 'nothing' }],
  ])('%s %s answers NotFound to %j', async (type, path, input) => {
    const { kind, message } = failureOf(await call(type, path, input));
    expect(kind).toBe('NotFound');
    expect(message).toMatch(/^There is no such export|^There is no \p{L}+ “nothing”/u);
  });

  it.each(['annotations.remove', 'briefs.remove', 'clients.remove'])(
    '%s changes nothing, and is no failure',
    async (path) => {
      expect(await call('mutation', path, { id: 'nothing' })).toMatchObject({ ok: true });
    },
  );
});
