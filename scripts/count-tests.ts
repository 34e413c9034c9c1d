import { z } from 'zod';

/** The part of Vitest's JSON report that is counted. */
export const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly left: number;
}

/**
 * Counts a run. A file that does not even load has no test that could fail, so it counts as a failed one; so does a run that
 * ended badly without any (a fault outside of every test).
 */
export function countTests(report: z.infer<typeof reportSchema>, exitCode: number | null): TestCount {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return {
    passed: report.numPassedTests,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    left: report.numPendingTests + report.numTodoTests,
  };
}
