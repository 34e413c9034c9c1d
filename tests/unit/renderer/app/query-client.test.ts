import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createQueryClient, refetchShown } from '../../../../src/renderer/app/query-client.ts';
import type { Change } from '../../../../src/shared/api/change.ts';
import { eventually } from '../../../support/eventually.ts';

/** A query on the page whose answers the test gives, one by one. */
function aShownQuery(queryKey: readonly string[]) {
  const queries = createQueryClient();
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey,
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  onTestFinished(observer.subscribe(() => {}));
  return { queries, answers, shown: () => observer.getCurrentResult().data };
}

describe('what a window shows of a collection', () => {
  const CHANGE: Change = { collection: 'annotations', ids: ['note-1'] };

  it('is asked for again when the collection changes', async () => {
    const { queries, answers, shown } = aShownQuery(['annotations', 'adgmin-6']);
    answers[0]?.('before');
    await eventually(() => expect(shown()).toBe('before'));
    void refetchShown(queries, CHANGE);
    await eventually(() => expect(answers).toHaveLength(2));
    answers[1]?.('after');
    await eventually(() => expect(shown()).toBe('after'));
  });

  it('is asked for again when the first answer was still on its way, and that one is not taken', async () => {
    const { queries, answers, shown } = aShownQuery(['annotations', 'adgmin-6']);
    void refetchShown(queries, CHANGE);
    await eventually(() => expect(answers).toHaveLength(2));
    answers[0]?.('before');
    answers[1]?.('after');
    await eventually(() => expect(shown()).toBe('after'));
  });

  it('stays when another collection changes', async () => {
    const { queries, answers, shown } = aShownQuery(['clients', 'list']);
    answers[0]?.('all clients');
    await eventually(() => expect(shown()).toBe('all clients'));
    await refetchShown(queries, CHANGE);
    expect(answers).toHaveLength(1);
  });
});
