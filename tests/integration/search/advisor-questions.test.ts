import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADVISOR_QUESTIONS } from '../../data/advisor-questions.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

/** A reader looks at so many hits before rewording. */
const HITS_READ = 3;

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

describe.each(ADVISOR_QUESTIONS)('“$question”', ({ question, typed, answers }) => {
  it.each([question, typed])('is answered within the first three hits of: %s', async (text) => {
    const { hits } = await test.core.services.search.search({ text });
    const read = hits.slice(0, HITS_READ).map((hit) => hit.id);
    expect(read).toEqual(expect.arrayContaining(Object.keys(answers)));
  });

  it('is answered by what the entry says', async () => {
    for (const [id, facts] of Object.entries(answers)) {
      const { entry } = await test.core.services.library.entry(id);
      const said = [entry.title, entry.summary, entry.body, ...entry.claims.map((claim) => claim.text)].join('\n');
      for (const fact of facts) expect(said).toContain(fact);
    }
  });
});
