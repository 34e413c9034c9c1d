import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../../../../src/main/core/sync/sealing/sealer.ts';

const KEY = new Uint8Array(32).fill(3);
const sealer = createSealer(KEY);
const documents = fc.record({ _id: fc.string({ minLength: 8 }), text: fc.string({ minLength: 8, maxLength: 2_000 }) });

describe('a sealed document', () => {
  it('is opened by its key alone, to the letter', () => {
    const other = createSealer(new Uint8Array(32).fill(4));
    fc.assert(
      fc.property(documents, (document) => {
        const sealed = sealer.seal(document);
        expect(sealer.open(sealed)).toEqual(document);
        expect(other.open(sealed)).toBeUndefined();
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('holds nothing of its id or its text that can be read', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ unit: 'grapheme-ascii', minLength: 12 }), (id, text) => {
        const sealed = sealer.seal({ _id: `annotations:${id}`, text } as { _id: string });
        const visible = JSON.stringify(sealed) + Buffer.from(sealed.ciphertext, 'base64').toString('latin1');
        expect(visible).not.toContain(id);
        expect(visible).not.toContain(text);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('is not opened once anything of it was changed, or it was put under another id', () => {
    const sealed = sealer.seal({ _id: 'annotations:one' });
    const other = sealer.seal({ _id: 'annotations:other' });
    expect(sealer.open({ ...sealed, _id: other._id })).toBeUndefined();
    expect(sealer.open({ ...sealed, nonce: other.nonce })).toBeUndefined();
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    for (const place of [0, 100, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(sealer.open({ ...sealed, ciphertext: changed.toString('base64') })).toBeUndefined();
    }
  });

  it('has the same id each time, another nonce, and a length that says little', () => {
    const [one, again] = [sealer.seal({ _id: 'a:b' }), sealer.seal({ _id: 'a:b' })];
    expect(one._id).toBe(again._id);
    expect(one.nonce).not.toBe(again.nonce);
    expect(one.ciphertext).not.toBe(again.ciphertext);
    const longer = sealer.seal({ _id: 'a:b', text: 'x'.repeat(300) } as { _id: string });
    expect(longer.ciphertext.length).toBe(one.ciphertext.length);
  });
});
