import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

/** First parts of the keys name the collection by which the change feed finds them. */
const issueKeys = {
  list: (briefId: string) => ['issues', briefId] as const,
  changes: (briefId: string, issueId: string) => ['issue-changes', briefId, issueId] as const,
};

/** The issues of a brief, newest first. */
export function useIssues(briefId: string) {
  return useQuery({ queryKey: issueKeys.list(briefId), queryFn: () => api.issues.list.query({ briefId }) });
}

/** What changed since an issue. */
export function useChangesSince(briefId: string, issueId: string) {
  return useQuery({
    queryKey: issueKeys.changes(briefId, issueId),
    queryFn: () => api.issues.changes.query({ briefId, issueId }),
  });
}

/** Freezes a brief as it is saved. */
export function useIssueBrief(briefId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (withChanges: boolean) => api.issues.issue.mutate({ briefId, withChanges }),
    onSuccess: () => queries.invalidateQueries({ queryKey: issueKeys.list(briefId) }),
  });
}
