import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientContent } from '../../../src/shared/api/index.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

const content = (name: string): ClientContent => ({
  name,
  sector: 'Banking',
  profile: 'A bank.',
  jurisdictions: ['SG', 'VN'],
  topics: ['cloud'],
  marking: 'internal',
});

describe('a new client', () => {
  it('is named after its name, stands in the list by name, and is there after a restart', async () => {
    const { client } = await test.core.services.clients.create(content('Ngân hàng Đông Á'));
    expect(client).toMatchObject({ ...content('Ngân hàng Đông Á'), id: 'ngan-hang-dong-a' });
    test = await test.reopen();
    const names = (await test.core.services.clients.list()).map((view) => view.client.name);
    expect(names).toEqual(['Meridian Cloud', 'Ngân hàng Đông Á']);
  });

  it('is there twice when two windows make one of the same name at once', async () => {
    const { clients } = test.core.services;
    const made = await Promise.all([clients.create(content('At once')), clients.create(content('At once'))]);
    expect(made.map(({ client }) => client.id).sort()).toEqual(['at-once', 'at-once-2']);
  });

  it('may take the name of one that was removed', async () => {
    const { clients } = test.core.services;
    await clients.create(content('Again'));
    await clients.remove('again');
    await expect(clients.get('again')).rejects.toMatchObject({ kind: 'NotFound' });
    expect((await clients.create({ ...content('Again'), sector: 'Insurance' })).client).toMatchObject({
      id: 'again',
      sector: 'Insurance',
    });
  });
});

describe('a client that is changed', () => {
  it('has no ceiling any more once it is left out', async () => {
    const { clients } = test.core.services;
    const { client, revision } = await clients.create({ ...content('Lifted'), ceiling: 'strictly-confidential' });
    await clients.update({ ...content('Lifted'), id: client.id, revision });
    const stored = await clients.get(client.id);
    expect(stored.client).not.toHaveProperty('ceiling');
    expect(stored.client).toMatchObject({ ...content('Lifted'), createdAt: client.createdAt });
  });
});

describe('a client that two windows change', () => {
  it('keeps the first change and tells the second, which may try again', async () => {
    const { clients } = test.core.services;
    const { client, revision } = await clients.create(content('Contested'));
    const first = await clients.update({ ...content('Contested'), sector: 'First', id: client.id, revision });
    const second = { ...content('Contested'), sector: 'Second', id: client.id };
    await expect(clients.update({ ...second, revision })).rejects.toMatchObject({
      kind: 'Conflict',
      hint: expect.stringContaining('newer'),
    });
    expect((await clients.get(client.id)).client.sector).toBe('First');
    expect((await clients.update({ ...second, revision: first.revision })).client.sector).toBe('Second');
  });
});
