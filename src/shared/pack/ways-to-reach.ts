import type { PackInline } from './pack.ts';
import { text } from './pack-blocks.ts';

const ADDRESS = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/;

/** How to reach somebody, a line each as it was written; an e-mail address is a link. */
export function waysToReach(plain: string): PackInline[] {
  const lines = plain
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, index): PackInline[] => [
    ...(index === 0 ? [] : [{ type: 'break' as const }]),
    ADDRESS.test(line) ? { type: 'text', text: line, href: `mailto:${line}` } : text(line),
  ]);
}
