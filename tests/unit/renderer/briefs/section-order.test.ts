import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  insertAfter,
  moveBeside,
  moveItem,
  restoreAt,
} from '../../../../src/renderer/features/briefs/editing/section-order.ts';

const items = (ids: string) => [...ids].map((id) => ({ id }));
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('a section moved by its buttons or shortcuts', () => {
  it('goes one place up', () => expect(idsOf(moveItem(items('abcd'), 'c', 1))).toBe('acbd'));
  it('goes one place down', () => expect(idsOf(moveItem(items('abcd'), 'b', 2))).toBe('acbd'));
  it('stays at the top when it is there already', () => {
    const list = items('abc');
    expect(moveItem(list, 'a', -1)).toBe(list);
  });
  it('stays at the end when it is there already', () => {
    const list = items('abc');
    expect(moveItem(list, 'c', 3)).toBe(list);
  });
  it('changes nothing when it is not in the list', () => {
    const list = items('abc');
    expect(moveItem(list, 'x', 0)).toBe(list);
  });
});

describe('sections dropped between others', () => {
  it('go before the row they were dropped above', () =>
    expect(idsOf(moveBeside(items('abcd'), new Set('d'), 'b', 'before'))).toBe('adbc'));
  it('go after the row they were dropped below', () =>
    expect(idsOf(moveBeside(items('abcd'), new Set('a'), 'c', 'after'))).toBe('bcad'));
  it('keep their order among themselves', () =>
    expect(idsOf(moveBeside(items('abcde'), new Set(['d', 'b']), 'e', 'after'))).toBe('acebd'));
  it('change nothing when dropped on one of themselves', () => {
    const list = items('abc');
    expect(moveBeside(list, new Set(['a', 'b']), 'b', 'after')).toBe(list);
  });
  it('change nothing when dropped where they are', () => {
    const list = items('abc');
    expect(moveBeside(list, new Set('b'), 'a', 'after')).toBe(list);
  });
  it('are never lost and never doubled, wherever they go', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.boolean(), (all, picked, target, isBefore) => {
        const list = all.map((id) => ({ id }));
        const moved = new Set(all.filter((_id, index) => (picked >> index) % 2 === 1));
        const result = moveBeside(list, moved, all[target % all.length] ?? '', isBefore ? 'before' : 'after');
        expect(result.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
      }),
    );
  });
});

describe('a section added', () => {
  it('goes below the one being edited', () => expect(idsOf(insertAfter(items('abc'), { id: 'n' }, 'a'))).toBe('anbc'));
  it('goes to the end when none is', () =>
    expect(idsOf(insertAfter(items('abc'), { id: 'n' }, undefined))).toBe('abcn'));
});

describe('a removed section brought back', () => {
  it('is where it was', () => expect(idsOf(restoreAt(items('acd'), { id: 'b' }, 1))).toBe('abcd'));
  it('is at the end when the list has become shorter', () =>
    expect(idsOf(restoreAt(items('a'), { id: 'b' }, 5))).toBe('ab'));
  it('is not doubled when it is back already', () => expect(idsOf(restoreAt(items('ab'), { id: 'b' }, 0))).toBe('ab'));
});
