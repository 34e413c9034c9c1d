import { Icon, type IconName } from '../ui/icon.tsx';
import { hrefOf, type Route } from './routes.ts';

const PAGES: readonly { page: Route['page']; label: string; icon: IconName }[] = [
  { page: 'library', label: 'Library', icon: 'library' },
  { page: 'briefs', label: 'Briefs', icon: 'brief' },
  { page: 'clients', label: 'Clients', icon: 'client' },
  { page: 'sync', label: 'Sync', icon: 'sync' },
  { page: 'settings', label: 'Settings', icon: 'settings' },
];

/** The pages of the program. */
export function NavigationRail({ page }: { readonly page: Route['page'] }) {
  return (
    <nav className="rail" aria-label="Pages">
      {PAGES.map(({ page: target, label, icon }) => (
        <a
          key={target}
          className="rail-link"
          href={hrefOf(`/${target}`)}
          aria-current={target === page ? 'page' : undefined}
        >
          <Icon name={icon} />
          <span>{label}</span>
        </a>
      ))}
    </nav>
  );
}
