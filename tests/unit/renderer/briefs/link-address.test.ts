import { describe, expect, it } from 'vitest';
import { linkAddressOf } from '../../../../src/renderer/features/briefs/editor/link-address.ts';

describe('an address typed into the link field', () => {
  it.each([
    ['https://asean.org/book?a=1', 'https://asean.org/book?a=1'],
    ['asean.org', 'https://asean.org'],
    ['  asean.org/page  ', 'https://asean.org/page'],
    ['localhost.test:8080/page', 'https://localhost.test:8080/page'],
    ['desk@firm.example', 'mailto:desk@firm.example'],
    ['mailto:desk@firm.example', 'mailto:desk@firm.example'],
  ])('%s links to %s', (typed, address) => expect(linkAddressOf(typed)).toBe(address));

  it.each([
    [''],
    ['   '],
    ['two words'],
    ['word'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['https://'],
  ])('"%s" is no link', (typed) => expect(linkAddressOf(typed)).toBeUndefined());
});
