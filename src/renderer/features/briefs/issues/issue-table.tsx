import type { Issue } from '../../../../shared/model/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';
import { Button } from '../../../ui/button.tsx';
import { nameOfIssue, shortHash } from './issue-words.ts';

interface IssueTableProps {
  readonly issues: readonly Issue[];
  readonly compared: Issue;
  readonly onOpen: (issue: Issue) => void;
  readonly onCompare: (issue: Issue) => void;
  readonly onExport: (issue: Issue) => void;
}

/** The issues of a brief, newest first, with what can be done with each. */
export function IssueTable({ issues, compared, onOpen, onCompare, onExport }: IssueTableProps) {
  return (
    <table className="issue-table" aria-label="Issues of this brief">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Date</th>
          <th scope="col">Issued by</th>
          <th scope="col">SHA-256</th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr key={issue.id} aria-label={nameOfIssue(issue)}>
            <td>{issue.number}</td>
            <td>{dateInWords(issue.date)}</td>
            <td>{issue.issuedBy}</td>
            <td>
              <code title={issue.file.sha256}>{shortHash(issue)}</code>
            </td>
            <td className="issue-actions">
              <Button variant="quiet" aria-label={`Open issue ${issue.number}`} onPress={() => onOpen(issue)}>
                Open
              </Button>
              <Button
                variant="quiet"
                aria-label={`What changed since issue ${issue.number}`}
                isDisabled={issue.id === compared.id}
                onPress={() => onCompare(issue)}
              >
                What changed since
              </Button>
              <Button
                variant="quiet"
                aria-label={`Export with changes marked since issue ${issue.number}`}
                onPress={() => onExport(issue)}
              >
                Export with changes marked
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
