import type { ListedIssue } from '../../../../shared/api/index.ts';
import { numbersGivenTwice } from '../../../../shared/model/issue.ts';

/** Says which numbers two devices gave before they heard of each other; both issues stay as they were sent. */
export function SameNumbers({ issues }: { readonly issues: readonly ListedIssue[] }) {
  return numbersGivenTwice(issues).map((number) => {
    const names = issues.filter((issue) => issue.number === number).map(({ issuedBy }) => issuedBy);
    return (
      <p key={number} role="alert" className="issue-same-number">
        {names.length} issues have the number {number}: they were made on different devices before these heard of each
        other ({names.join(', ')}). All are kept as they were sent. The next number is{' '}
        {Math.max(...issues.map((issue) => issue.number)) + 1}.
      </p>
    );
  });
}
