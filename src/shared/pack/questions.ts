import type { PackBlock } from './pack.ts';
import { paragraphsOf, text } from './pack-blocks.ts';

interface Question {
  readonly question: string;
  readonly answer: string;
}

/** Questions with their answers below them. A question nobody asked is not printed; one without an answer is. */
export function questions(asked: readonly Question[]): PackBlock[] {
  return asked.flatMap(({ question, answer }): PackBlock[] => {
    const words = question.replaceAll(/\s+/g, ' ').trim();
    if (words === '') return [];
    return [{ type: 'paragraph', role: 'subhead', inlines: [text(words)] }, ...paragraphsOf(answer)];
  });
}
