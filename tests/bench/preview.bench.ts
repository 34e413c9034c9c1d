import { briefPages, type PackMaterial, type PageRequest } from '../../src/main/core/exporting/pages/brief-pages.ts';
import { builtInLook } from '../../src/main/core/exporting/template.ts';
import type { Brief } from '../../src/shared/model/index.ts';
import { samplePackInput } from '../support/sample-pack.ts';
import { heading, median, report } from './report.ts';

/**
 * Pages of a brief that is typed, as the thread that draws them makes them: processor time of a key, against that of the same pages
 * of a brief that is opened. The key is in the middle of the brief, and the pages around it are drawn.
 */
const SIZES = [
  { entries: 20, goal: 0.4, mostMilliseconds: 8 },
  { entries: 200, goal: 0.15, mostMilliseconds: 25 },
];
const KEYS = 60;
const ROUNDS = 15;

for (const { entries, goal, mostMilliseconds } of SIZES) {
  const { brief, citing: _house, ...documents } = samplePackInput(entries);
  const material: PackMaterial = { ...documents, look: builtInLook('standard') };
  const sectionId = `section-${Math.floor(entries / 2)}`;
  const [part] = briefPages(() => {})({ brief, material, span: { first: 1, last: 1 }, sectionId }).section ?? [];
  const page = part?.page ?? 1;
  const requestOf = (words: string): PageRequest => ({
    // As it comes to the thread: another object each time.
    brief: structuredClone(typed(brief, sectionId, words)),
    material,
    span: { first: page - 2, last: page + 3 },
    sectionId,
  });

  const opened = median(
    Array.from({ length: ROUNDS }, (_, round) => {
      const draw = briefPages(() => {});
      return processorTimeOf(draw, requestOf('x'.repeat(round)));
    }),
  );
  const follow = briefPages(() => {});
  const key = median(
    Array.from({ length: KEYS }, (_, keys) => processorTimeOf(follow, requestOf('a word '.repeat(keys)))),
  );
  heading(`A brief of ${entries} entries, processor time`);
  report({
    what: 'a key, against opening the brief',
    figures: `${key.toFixed(1)} ms against ${opened.toFixed(1)} ms`,
    ratio: key / opened,
    goal: { atMost: goal },
  });
  report({
    what: 'a key, of what a blink leaves to the thread',
    figures: `${key.toFixed(1)} ms of ${mostMilliseconds} ms`,
    ratio: key / mostMilliseconds,
    goal: { atMost: 1 },
  });
}

function typed(brief: Brief, sectionId: string, words: string): Brief {
  const text: Brief['sections'][number]['text'] = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `We were in the room. ${words}` }] }],
  };
  return {
    ...brief,
    sections: brief.sections.map((section) => (section.id === sectionId ? { ...section, text } : section)),
  };
}

/** Milliseconds of processor time, that of collecting garbage beside it included. */
function processorTimeOf(draw: ReturnType<typeof briefPages>, request: PageRequest): number {
  const start = process.cpuUsage();
  draw(request);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
