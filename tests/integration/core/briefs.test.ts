import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

describe('the sample brief', () => {
  it('is there from the first start, for the sample client', async () => {
    const [brief] = await test.core.services.briefs.list();
    expect(brief).toMatchObject({ id: 'adgmin-6-cloud-provider', clientName: 'Meridian Cloud' });
  });

  it('composes a pack that opens with what it means for the client', async () => {
    const pack = await test.core.services.briefs.preview('adgmin-6-cloud-provider');
    const headings = pack.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings[0]).toMatch(/means for/i);
    expect(pack.sources.length).toBeGreaterThan(0);
  });
});

describe('a new brief', () => {
  it('has its opening sections, takes an entry once, and is named after its title', async () => {
    const { briefs } = test.core.services;
    const { brief } = await briefs.create({ title: 'Scams: what a bank can expect', clientId: 'meridian-cloud' });
    expect(brief.id).toBe('scams-what-a-bank-can-expect');
    await briefs.addEntry({ briefId: brief.id, entryId: 'anti-scam-guide' });
    const view = await briefs.addEntry({ briefId: brief.id, entryId: 'anti-scam-guide' });
    expect(view.brief.sections.map((section) => section.kind)).toEqual(['implications', 'summary', 'entry']);
    expect(view.entries.map((entry) => entry.id)).toEqual(['anti-scam-guide']);
  });

  it('gets a number in its name where another has the title', async () => {
    const { briefs } = test.core.services;
    const input = { title: 'Twice', clientId: 'meridian-cloud' };
    await briefs.create(input);
    expect((await briefs.create(input)).brief.id).toBe('twice-2');
  });

  it('is refused for a client that does not exist', async () => {
    const attempt = test.core.services.briefs.create({ title: 'X', clientId: 'nobody' });
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound' });
  });
});

describe('a brief that two windows save', () => {
  it('keeps the first and tells the second', async () => {
    const { briefs } = test.core.services;
    const { brief, revision } = await briefs.create({ title: 'Shared', clientId: 'meridian-cloud' });
    await briefs.save({ brief: { ...brief, title: 'First' }, revision });
    const second = briefs.save({ brief: { ...brief, title: 'Second' }, revision });
    await expect(second).rejects.toMatchObject({ kind: 'Conflict' });
    expect((await briefs.get(brief.id)).brief.title).toBe('First');
  });
});

describe('a client that has briefs', () => {
  it('can not be removed, and the answer names the briefs', async () => {
    const attempt = test.core.services.clients.remove('meridian-cloud');
    await expect(attempt).rejects.toMatchObject({ kind: 'Rejected', message: expect.stringContaining('ADGMIN 6') });
  });
});
