import { expect, it } from 'vitest';
import { judgeBriefs } from '../../support/judge-briefs.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** As many as take less than a minute; 2,000 at night. */
const BRIEFS = 160;

it(`no random brief with hostile texts makes a faulty document, of ${BRIEFS}`, async () => {
  const judged = await judgeBriefs(BRIEFS, 20_260_115, tempFolder());
  expect(judged.faults).toEqual([]);
  expect(judged.longParagraphs).toBeGreaterThan(0);
}, 600_000);
