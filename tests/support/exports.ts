import { filter, firstValueFrom, startWith, switchMap } from 'rxjs';
import type { Core } from '../../src/main/core/core.ts';
import type { ExportJob, ExportState } from '../../src/shared/api/index.ts';

/** How an export ended, that the core was asked for just now. */
export async function endOfExport(core: Core, begun: ExportJob | Promise<ExportJob>): Promise<ExportState> {
  const { id } = await begun;
  const ended = core.changes.pipe(
    filter(({ collection }) => collection === 'exports'),
    startWith(undefined),
    switchMap(() => core.services.exporting.status(id)),
    filter(({ state }) => state.phase !== 'choosing' && state.phase !== 'working'),
  );
  return (await firstValueFrom(ended)).state;
}
