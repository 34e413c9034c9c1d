import type { ListedIssue } from '../../../../shared/api/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';
import { Button } from '../../../ui/button.tsx';
import { nameOfIssue, shortHash, whenItsFileComes } from './issue-words.ts';

interface IssueTableProps {
  readonly issues: readonly ListedIssue[];
  readonly compared: ListedIssue;
  readonly onOpen: (issue: ListedIssue) => void;
  readonly onCompare: (issue: ListedIssue) => void;
  readonly onExport: (issue: ListedIssue) => void;
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
              {!issue.isHere && <p className="issue-elsewhere">{whenItsFileComes(issue)}</p>}
              <Button
                variant="quiet"
                aria-label={`Open issue ${issue.number}`}
                isDisabled={!issue.isHere}
                onPress={() => onOpen(issue)}
              >
                Open
              </Button>
              <Button
                variant="quiet"
                aria-label={`What changed since issue ${issue.number}`}
                isDisabled={issue.id === compared.id || !issue.isHere}
                onPress={() => onCompare(issue)}
              >
                What changed since
              </Button>
              <Button
                variant="quiet"
                aria-label={`Export with changes marked since issue ${issue.number}`}
                isDisabled={!issue.isHere}
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
