import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../../../../src/main/core/exporting/link-address.ts';

describe('the address of a link in a document', () => {
  it.each([
    ['https://asean.org/a?b=c&d="e"', 'https://asean.org/a?b=c&d=%22e%22'],
    ['https://例え.jp/ü', 'https://xn--r8jz45g.jp/%C3%BC'],
    ['mailto:a@b.example?subject=a b', 'mailto:a@b.example?subject=a%20b'],
    ['https://asean.org/{x}|^`', 'https://asean.org/%7Bx%7D%7C%5E%60'],
  ])('writes %s in ASCII', (href, address) => {
    expect(linkAddress(href)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:x',
    'data:,x',
    'file:///x',
    'http://[',
    '',
    'asean.org',
    'https://x/%zz',
  ])('has none for “%s”', (href) => {
    expect(linkAddress(href)).toBeUndefined();
  });

  it('is a URI on the web or of a mailbox, whatever it is made from', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string({ unit: 'binary' }).map((end) => `https://a.example/${end}`),
        ),
        (href) => {
          const address = linkAddress(href);
          if (address === undefined) return;
          expect(address).toMatch(/^(?:https?|mailto):[\x21-\x7e]*$/);
          expect(address).not.toMatch(/["<>\\^`{|}]/);
          expect(linkAddress(address)).toBe(address);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
