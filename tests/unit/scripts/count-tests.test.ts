import { describe, expect, it } from 'vitest';
import { countTests } from '../../../scripts/count-tests.ts';

const aReport = (parts: object = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}] }],
  ...parts,
});

describe('the count of a test run', () => {
  it('is what the tests say', () => {
    expect(countTests(aReport({ numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2, left: 0 });
  });

  it('has a file that does not load as a failed test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countTests(aReport({ testResults }), 1).failed).toBe(1);
  });

  it('is never all well when the run ended badly', () => {
    expect(countTests(aReport(), 1).failed).toBe(1);
    expect(countTests(aReport(), null).failed).toBe(1);
    expect(countTests(aReport(), 0).failed).toBe(0);
  });

  it('tells of tests that were left out', () => {
    expect(countTests(aReport({ numPendingTests: 2, numTodoTests: 1 }), 0).left).toBe(3);
  });
});
