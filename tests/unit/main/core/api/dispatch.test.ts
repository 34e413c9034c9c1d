import { describe, expect, it, vi } from 'vitest';
import { createDispatch } from '../../../../../src/main/core/api/dispatch.ts';
import { AttacheError, type Services } from '../../../../../src/shared/api/index.ts';

/** Services of which only the calls given exist. */
function servicesWith(services: { [K in keyof Services]?: Partial<Services[K]> }): Services {
  return services as Services;
}

describe('a call of a window', () => {
  it('is answered with the value of its service', async () => {
    const sources = vi.fn(async () => []);
    const dispatch = createDispatch(servicesWith({ library: { sources } }), vi.fn());
    expect(await dispatch({ path: 'library.sources', type: 'query', input: undefined })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('is refused before its service is asked where the input does not fit', async () => {
    const entry = vi.fn();
    const dispatch = createDispatch(servicesWith({ library: { entry } }), vi.fn());
    const answer = await dispatch({ path: 'library.entry', type: 'query', input: { id: '../etc' } });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Invalid', message: expect.stringContaining('id') } });
    expect(entry).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing at all', undefined],
    ['a string', 'library.entry'],
    ['a path that climbs', { path: '__proto__.constructor', type: 'query', input: {} }],
    ['an unknown procedure', { path: 'library.burn', type: 'query', input: {} }],
    ['a query sent as a mutation', { path: 'library.sources', type: 'mutation', input: undefined }],
  ])('is Invalid when it is %s', async (_, call) => {
    const onFault = vi.fn();
    const dispatch = createDispatch(servicesWith({ library: {} }), onFault);
    expect(await dispatch(call)).toMatchObject({ ok: false, error: { kind: 'Invalid' } });
    expect(onFault).not.toHaveBeenCalled();
  });

  it('carries an expected failure unchanged', async () => {
    const failure = new AttacheError('NotFound', 'There is no entry “x”.', { hint: 'Search for it.' });
    const dispatch = createDispatch(servicesWith({ library: { entry: () => Promise.reject(failure) } }), vi.fn());
    expect(await dispatch({ path: 'library.entry', type: 'query', input: { id: 'x' } })).toEqual({
      ok: false,
      error: { kind: 'NotFound', message: 'There is no entry “x”.', hint: 'Search for it.' },
    });
  });

  it('tells the log of a bug, and the window only that it was one', async () => {
    const bug = new TypeError('undefined is not a function at secret.ts');
    const onFault = vi.fn();
    const dispatch = createDispatch(servicesWith({ library: { sources: () => Promise.reject(bug) } }), onFault);
    const answer = await dispatch({ path: 'library.sources', type: 'query', input: undefined });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Bug' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(onFault).toHaveBeenCalledWith(bug);
  });
});
