import { useQuery } from '@tanstack/react-query';
import type { ApplicationInfo } from '../../../shared/api/index.ts';
import { api } from '../../app/api.ts';
import { useApplication } from './settings-queries.ts';

const HOST_LABELS: Readonly<Record<ApplicationInfo['host'], string>> = {
  electron: 'Desktop application',
  loopback: 'This computer’s browser',
  cli: 'Command line',
};

/** Version, host and what the library holds. */
export function ApplicationFacts() {
  const application = useApplication();
  const overview = useQuery({ queryKey: ['overview'], queryFn: () => api.library.overview.query() });
  return (
    <section className="form-card" aria-labelledby="settings-about">
      <h2 id="settings-about">About</h2>
      <dl className="facts">
        <Fact name="Attaché" value={application.data && `Version ${application.data.version}`} />
        <Fact name="Runs in" value={application.data && HOST_LABELS[application.data.host]} />
        <Fact
          name="Library"
          value={overview.data && `${overview.data.libraryName}, version ${overview.data.libraryVersion}`}
        />
        <Fact
          name="Holds"
          value={
            overview.data &&
            `${overview.data.entryCount.toLocaleString('en')} entries from ${overview.data.sourceCount.toLocaleString('en')} sources, ` +
              `${overview.data.annotationCount.toLocaleString('en')} notes, ${overview.data.briefCount.toLocaleString('en')} briefs`
          }
        />
      </dl>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '…'}</dd>
    </div>
  );
}
