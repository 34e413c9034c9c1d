import { describe, expect, it } from 'vitest';
import {
  type ClientEditing,
  followed,
  saved,
  startEditing,
} from '../../../../src/renderer/features/clients/client-editing.ts';
import type { ClientContent, ClientView } from '../../../../src/shared/api/index.ts';
import type { Client } from '../../../../src/shared/model/index.ts';
import { aClient } from '../../../support/builders.ts';

const LINA = { id: 'lina', name: 'Lina Hartono', role: 'Counsel', organisation: '', email: '', phone: '', note: '' };
const MINH = { ...LINA, id: 'minh', name: 'Minh' };

const stored = (revision: string, given: Partial<Client> = {}): ClientView => ({
  client: aClient({ ceiling: 'strictly-confidential', updatedAt: `2026-03-0${revision[0]}T09:00:00.000Z`, ...given }),
  revision,
});

const typing = (editing: ClientEditing, part: Partial<ClientContent>): ClientEditing => ({
  ...editing,
  content: { ...editing.content, ...part },
});

describe('the form of a client that another window changes', () => {
  const begun = startEditing(stored('1-a'));

  it('follows where nothing was typed', () => {
    const { client, revision } = stored('2-b', { sector: 'Banking', contacts: [LINA] });
    const { ceiling: _lifted, ...lifted } = client;
    const { content, stored: base, clashing } = followed(begun, { client: lifted, revision });
    expect(content).toMatchObject({ sector: 'Banking', contacts: [LINA] });
    expect(content).not.toHaveProperty('ceiling');
    expect(base?.revision).toBe('2-b');
    expect(clashing).toEqual([]);
  });

  it('keeps what was typed, and takes the rest', () => {
    const typed = typing(begun, { sector: 'Payments', contacts: [MINH] });
    const { content, clashing } = followed(typed, stored('2-b', { name: 'Renamed', contacts: [LINA] }));
    expect(content).toMatchObject({ sector: 'Payments', name: 'Renamed' });
    expect(content.contacts?.map(({ id }) => id).toSorted()).toEqual(['lina', 'minh']);
    expect(clashing).toEqual([]);
  });

  it('names what both changed, and keeps what was typed, whoever was later', () => {
    const typed = typing(begun, { sector: 'Payments' });
    for (const updatedAt of ['2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']) {
      const next = followed(typed, stored('2-b', { sector: 'Banking', updatedAt }));
      expect(next.content.sector).toBe('Payments');
      expect(next.clashing).toEqual(['sector']);
      expect(next.stored?.client.sector).toBe('Banking');
    }
  });
});

describe('the form of a client that was saved', () => {
  it('goes on from there, with what was typed while it was saved', () => {
    const submitted = { ...startEditing(stored('1-a')).content, sector: 'Payments' };
    const typed = typing(startEditing(stored('1-a')), { sector: 'Payments', profile: 'Typed since.' });
    const next = saved(typed, submitted, stored('2-b', { sector: 'Payments' }));
    expect(next.content).toMatchObject({ sector: 'Payments', profile: 'Typed since.' });
    expect(next.stored?.revision).toBe('2-b');
    expect(next.clashing).toEqual([]);
  });

  it('is a client that what is read of it later leaves alone', () => {
    const view = stored('2-b', { sector: 'Payments' });
    const content = startEditing(view).content;
    const next = saved(startEditing(stored('1-a')), content, view);
    expect(followed(next, { ...view }).content).toBe(next.content);
  });
});
