import type { AnnotationsService } from './annotations.ts';
import type { BackupsService } from './backups.ts';
import type { BibliographyService } from './bibliography.ts';
import type { BriefsService } from './briefs.ts';
import type { CitationStylesService } from './citation-styles.ts';
import type { ClientsService } from './clients.ts';
import type { ExportingService } from './exporting.ts';
import type { HistoryService } from './history.ts';
import type { IssuesService } from './issues.ts';
import type { LibraryService } from './library.ts';
import type { LooksService } from './looks.ts';
import type { RelevanceService } from './relevance.ts';
import type { SearchService } from './search.ts';
import type { SettingsService } from './settings.ts';
import type { SyncService } from './sync.ts';
import type { TasksService } from './tasks.ts';

/** The product without a screen: one service a subject, implemented in `main/core`. */
export interface Services {
  readonly library: LibraryService;
  readonly search: SearchService;
  readonly annotations: AnnotationsService;
  readonly clients: ClientsService;
  readonly briefs: BriefsService;
  readonly issues: IssuesService;
  readonly history: HistoryService;
  readonly relevance: RelevanceService;
  readonly bibliography: BibliographyService;
  readonly citationStyles: CitationStylesService;
  readonly exporting: ExportingService;
  readonly looks: LooksService;
  readonly settings: SettingsService;
  readonly backups: BackupsService;
  readonly sync: SyncService;
  readonly tasks: TasksService;
}
