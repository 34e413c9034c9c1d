import { useQuery } from '@tanstack/react-query';
import type { ExportJob } from '../../../shared/api/index.ts';
import { api } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { isRunning } from './export-words.ts';
import { startExport } from './start-export.ts';

interface ExportActionsProps {
  readonly job: ExportJob;
  readonly onError: (thrown: unknown) => void;
}

/** What can be done with an export: stop it, show its file, try it again. */
export function ExportActions({ job, onError }: ExportActionsProps) {
  const application = useQuery({
    queryKey: ['application'],
    queryFn: () => api.settings.application.query(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isRunning(job)) {
    return <Button onPress={() => void api.exporting.cancel.mutate({ jobId: job.id }).catch(onError)}>Cancel</Button>;
  }
  if (job.state.phase === 'saved' && application.data?.canShowInFolder) {
    return (
      <Button onPress={() => void api.exporting.showInFolder.mutate({ jobId: job.id }).catch(onError)}>
        Show in folder
      </Button>
    );
  }
  if (job.state.phase === 'failed' && job.kind === 'pack') {
    return <Button onPress={() => void startExport(job.briefId, { format: job.format })}>Try again</Button>;
  }
  return null;
}
