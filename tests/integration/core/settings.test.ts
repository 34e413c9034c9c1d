import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

describe('settings', () => {
  it('have values before anybody chose any', async () => {
    expect(await test.core.services.settings.get()).toEqual({ id: 'settings', theme: 'system', author: 'Advisor' });
  });

  it('keep both of two changes made at once, the first ones of all, over a restart', async () => {
    const { settings } = test.core.services;
    await Promise.all([settings.change({ theme: 'dark' }), settings.change({ author: 'Mai Tran' })]);
    test = await test.reopen();
    expect(await test.core.services.settings.get()).toMatchObject({ theme: 'dark', author: 'Mai Tran' });
  });

  it('name the author of what is written from then on', async () => {
    const { settings, briefs } = test.core.services;
    await settings.change({ author: 'Somchai' });
    expect((await briefs.create({ title: 'By him', clientId: 'meridian-cloud' })).brief.author).toBe('Somchai');
  });
});

describe('the key of the drafts', () => {
  it('is 32 bytes, the same at every start, another with another key, and not the store’s', async () => {
    const key = await test.core.services.settings.draftKey();
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(Buffer.from(key, 'base64')).not.toEqual(Buffer.alloc(32, 7));
    test = await test.reopen();
    expect(await test.core.services.settings.draftKey()).toBe(key);
    const other = await openTestCore({ key: new Uint8Array(32).fill(8) });
    expect(await other.core.services.settings.draftKey()).not.toBe(key);
    await other.dispose();
  });
});
