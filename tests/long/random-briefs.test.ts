import { expect, it } from 'vitest';
import { judgeBriefs } from '../support/judge-briefs.ts';
import { tempFolder } from '../support/temp-folder.ts';

const BRIEFS = 2_000;

it(`no random brief with hostile texts makes a faulty document, of ${BRIEFS}`, async () => {
  const judged = await judgeBriefs(BRIEFS, 5, tempFolder());
  expect(judged.faults).toEqual([]);
  expect(judged.briefs).toBe(BRIEFS);
}, 3_600_000);
