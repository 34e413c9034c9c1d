import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/shared/model/index.ts';
import { databaseName } from '../../../src/shared/sync/scope.ts';
import { SEALING_ID } from '../../../src/shared/sync/sealed-document.ts';
import { anAnnotation } from '../../support/builders.ts';
import { databasesFor, signInAs } from '../../support/sync-team.ts';
import { aTeam, exchange, notesOf, rewriteNote, statusOf, writeNote } from '../../support/team-devices.ts';

const team = aTeam();
const PASSPHRASE = 'correct horse battery staple';
const privately = { visibility: 'private' } as const;
type Device = Awaited<ReturnType<typeof team.device>>;

const encrypt = (device: Device, passphrase = PASSPHRASE) => device.core.services.sync.encryptPrivate({ passphrase });

/** A private note on the entry `notesOf` reads. */
function note(text: string): Partial<Annotation> {
  return {
    visibility: 'private',
    creator: 'mai',
    target: { source: 'defa' },
    body: [{ type: 'TextualBody', value: text, format: 'text/plain' }],
  };
}

/** Rewrites or removes a note, or writes one where there is none; gives the ids of new ones. */
async function act(device: Device, id: string | undefined, words: string, kind: number): Promise<string[]> {
  const isThere = id !== undefined && (await notesOf(device))[id] !== undefined;
  if (!isThere || kind === 0) return [await writeNote(device, words, privately)];
  if (kind === 1) await rewriteNote(device, id, words, 'private');
  else await device.core.services.annotations.remove(id);
  return [];
}

/** A private database of a prefix of its own, and devices that use it. */
async function aPrivateDatabase(prefix: string) {
  await databasesFor(team.server, ['mai'], prefix);
  const name = databaseName(prefix, 'private', 'mai');
  return {
    async device(): Promise<Device> {
      const device = await team.device('mai');
      await signInAs(device.core.services, device.proxy.url, 'mai', prefix);
      return device;
    },
    /** As a device writes it that does not know of any encryption. */
    async putInPlainText(content: Annotation): Promise<void> {
      const path = `${name}/${encodeURIComponent(`annotations:${content.id}`)}`;
      const given = { type: 'annotations', schema: 0, by: 'mai', stamp: '0', content };
      const present = await team.server.request('GET', path).catch(() => undefined);
      const _rev = Reflect.get(Object(present), '_rev');
      await team.server.request('PUT', path, { ...given, ...(_rev === undefined ? {} : { _rev }) });
    },
    /** As an administrator puts what was said before in the place of what is said now. */
    async putAgain(earlier: object | undefined): Promise<void> {
      const path = `${name}/${encodeURIComponent(SEALING_ID)}`;
      const present = (await team.server.request('GET', path)) as { _rev: string };
      await team.server.request('PUT', path, { ...earlier, _rev: present._rev });
    },
    /** What the server has there, as its administrator sees it. */
    async contents(): Promise<{ id: string; doc: { type: string } }[]> {
      const answer = await team.server.request('GET', `${name}/_all_docs?include_docs=true`);
      return (answer as { rows: { id: string; doc: { type: string } }[] }).rows.filter(({ id }) => !id.startsWith('_'));
    },
  };
}

describe('private notes that are encrypted before they leave', () => {
  it('reach the other device of their author, who gives the passphrase; a wrong one changes nothing', async () => {
    const place = await aPrivateDatabase('sealed-a');
    const [mai, other] = [await place.device(), await place.device()];
    await encrypt(mai);
    const id = await writeNote(mai, 'For my eyes only', privately);
    await exchange(mai, other);
    expect((await statusOf(other)).encryption).toBe('locked');
    expect(await other.core.services.sync.quarantine()).toMatchObject([
      { reason: expect.stringContaining('encrypted') },
    ]);
    const own = await writeNote(other, 'Waits for the passphrase', privately);
    await expect(encrypt(other, 'another passphrase')).rejects.toMatchObject({ kind: 'Rejected' });
    await exchange(other);
    expect(await statusOf(other)).toMatchObject({ encryption: 'locked', waiting: 1, quarantined: 1 });
    await encrypt(other);
    expect(await statusOf(other)).toMatchObject({ encryption: 'on', waiting: 0, quarantined: 0 });
    expect((await notesOf(other))[id]).toBe('For my eyes only');
    await rewriteNote(other, id, 'For my eyes only, twice', 'private');
    await exchange(other, mai);
    expect(await notesOf(mai)).toMatchObject({ [id]: 'For my eyes only, twice', [own]: 'Waits for the passphrase' });
    await mai.core.services.annotations.remove(id);
    await exchange(mai, other);
    expect((await notesOf(other))[id]).toBeUndefined();
    expect([...mai.faults, ...other.faults]).toEqual([]);
  });

  it('take the place of those that were there in plain text, on every device', async () => {
    const place = await aPrivateDatabase('sealed-b');
    const [mai, other] = [await place.device(), await place.device()];
    const id = await writeNote(mai, 'Written before', privately);
    const gone = await writeNote(mai, 'Removed before', privately);
    await exchange(mai, other);
    await mai.core.services.annotations.remove(gone);
    await encrypt(mai);
    expect((await place.contents()).map(({ doc }) => doc.type).sort()).toEqual(['sealed', 'sealing']);
    await exchange(other);
    expect((await notesOf(other))[id]).toBe('Written before');
    expect((await notesOf(other))[gone]).toBeUndefined();
    await encrypt(other);
    await rewriteNote(other, id, 'Written before, and after', 'private');
    await exchange(other, mai);
    expect((await notesOf(mai))[id]).toBe('Written before, and after');
    expect([(await statusOf(mai)).conflicts, (await statusOf(other)).conflicts]).toEqual([0, 0]);
    expect([...mai.faults, ...other.faults]).toEqual([]);
  });

  it('keep what a device wrote in plain text because it did not know yet', async () => {
    const place = await aPrivateDatabase('sealed-c');
    const mai = await place.device();
    const id = await writeNote(mai, 'First words', privately);
    await encrypt(mai);
    for (const [late, text] of Object.entries({ [id]: 'First words, changed late', 'a-late-note': 'New and late' })) {
      await place.putInPlainText(anAnnotation({ ...note(text), id: late }));
    }
    await exchange(mai);
    expect((await notesOf(mai))['a-late-note']).toBe('New and late');
    const [conflict] = await mai.core.services.sync.conflicts();
    expect([conflict?.kept, conflict?.other].sort()).toEqual(['First words', 'First words, changed late']);
    expect((await place.contents()).map(({ doc }) => doc.type).sort()).toEqual(['sealed', 'sealed', 'sealing']);
    const other = await place.device();
    await encrypt(other);
    expect((await notesOf(other))['a-late-note']).toBe('New and late');
    expect([...mai.faults, ...other.faults]).toEqual([]);
  });

  it('are all encrypted in the end, however often the line breaks or the program ends meanwhile', async () => {
    const place = await aPrivateDatabase('sealed-g');
    let mai = await place.device();
    const texts = ['One', 'Two', 'Three'];
    const ids = await Promise.all(texts.map((text) => writeNote(mai, text, privately)));
    await exchange(mai);
    await encrypt(mai);
    for (const [index, id] of ids.entries())
      await place.putInPlainText(anAnnotation({ ...note(`${texts[index]} late`), id }));
    const { proxy } = mai;
    let count = 0;
    // Every second write is answered into the void, or never arrives.
    const faults = ['answer-lost', 'refused', 'error-500'] as const;
    proxy.faultOf = ({ path }) => (path.includes('_bulk_docs') && ++count % 2 === 1 ? faults[count % 3] : undefined);
    for (let attempt = 0; attempt < 6; attempt++) {
      await mai.core.services.sync.syncNow();
      if (attempt === 2) mai = { ...(await mai.reopen()), proxy };
    }
    proxy.faultOf = () => undefined;
    await exchange(mai);
    expect((await place.contents()).map(({ doc }) => doc.type).sort()).toEqual([
      'sealed',
      'sealed',
      'sealed',
      'sealing',
    ]);
    const conflicts = await mai.core.services.sync.conflicts();
    const shown = JSON.stringify([await notesOf(mai), conflicts]);
    expect(texts.filter((text) => !(shown.includes(`"${text}"`) && shown.includes(`"${text} late"`)))).toEqual([]);
    expect((await statusOf(mai)).waiting).toBe(0);
    await mai.core.close();
  });

  it('may be shared and made private again', async () => {
    const place = await aPrivateDatabase('sealed-d');
    const [mai, other] = [await place.device(), await place.device()];
    const id = await writeNote(mai, 'Mine', privately);
    await exchange(mai, other);
    await encrypt(mai);
    await encrypt(other);
    await rewriteNote(mai, id, 'Ours', 'team');
    await exchange(mai, other);
    expect((await notesOf(other))[id]).toBe('Ours');
    await rewriteNote(other, id, 'Mine again', 'private');
    await exchange(other, mai, other);
    expect((await notesOf(mai))[id]).toBe('Mine again');
    expect((await place.contents()).filter(({ doc }) => doc.type === 'annotations')).toEqual([]);
    expect((await statusOf(mai)).waiting + (await statusOf(other)).waiting).toBe(0);
  });

  it('may get another passphrase, another key, or be sent in plain text again: the server takes what is later, of their author', async () => {
    const place = await aPrivateDatabase('sealed-h');
    const mai = await place.device();
    const other = await place.device();
    const id = await writeNote(mai, 'Mine', privately);
    await encrypt(mai);
    await encrypt(other);
    const [parameters] = (await place.contents()).filter(({ doc }) => doc.type === 'sealing');
    const next = 'another passphrase, as long';
    await mai.core.services.sync.changePassphrase({ passphrase: next });
    await exchange(other);
    expect((await statusOf(other)).encryption).toBe('on');
    await mai.core.services.sync.changePassphrase({ passphrase: PASSPHRASE, isNewKey: true });
    await exchange(other);
    expect((await statusOf(other)).encryption).toBe('locked');
    await encrypt(other);
    expect((await place.contents()).map(({ doc }) => doc.type).sort()).toEqual(['sealed', 'sealing']);
    await expect(place.putAgain(parameters?.doc)).rejects.toThrow(/changed meanwhile/);
    await other.core.services.sync.stopEncrypting();
    await exchange(mai);
    expect((await place.contents()).map(({ doc }) => doc.type).sort()).toEqual(['annotations', 'sealing']);
    await rewriteNote(mai, id, 'Mine, in plain text', 'private');
    await exchange(mai, other);
    expect((await notesOf(other))[id]).toBe('Mine, in plain text');
    expect([...mai.faults, ...other.faults]).toEqual([]);
  });

  it('leave nothing of any of them in what is sent, whatever is done with them', async () => {
    const place = await aPrivateDatabase('sealed-e');
    const mai = await place.device();
    await encrypt(mai);
    mai.proxy.passed.length = 0;
    const actions = fc.array(
      fc.record({
        words: fc.string({ unit: 'grapheme-ascii', minLength: 10, maxLength: 60 }),
        kind: fc.nat(2),
        which: fc.nat(),
      }),
      { minLength: 12, maxLength: 12 },
    );
    const secrets: string[] = [];
    const ids: string[] = [];
    for (const round of fc.sample(actions, { seed: 11, numRuns: 4 })) {
      for (const { words, kind, which } of round) {
        secrets.push(words.trim());
        ids.push(...(await act(mai, ids[which % Math.max(ids.length, 1)], words, kind)));
      }
      await exchange(mai);
    }
    const sent = mai.proxy.passed
      .map(({ method, path, body }) => `${method} ${decodeURIComponent(path)} ${body}`)
      .join('\n');
    expect(sent).toContain('"sealed"');
    const telling = [...secrets.filter((words) => words.length >= 8), ...ids];
    expect(
      telling.filter((words) => sent.includes(words) || sent.includes(JSON.stringify(words).slice(1, -1))),
    ).toEqual([]);
    expect(mai.faults).toEqual([]);
  });
});

describe('a server that was set up by an earlier version', () => {
  it('is named as the reason, and nothing is encrypted or lost', async () => {
    const place = await aPrivateDatabase('sealed-f');
    const mai = await place.device();
    const path = `${databaseName('sealed-f', 'private', 'mai')}/_design/attache`;
    const design = (await team.server.request('GET', path)) as { validate_doc_update: string };
    await team.server.request('PUT', path, {
      ...design,
      validate_doc_update: "function (doc) { if (doc.type !== 'annotations') throw({ forbidden: 'No such kind.' }); }",
    });
    await expect(encrypt(mai)).rejects.toMatchObject({
      kind: 'Rejected',
      hint: expect.stringContaining('server setup'),
    });
    expect((await statusOf(mai)).encryption).toBe('off');
  });
});
