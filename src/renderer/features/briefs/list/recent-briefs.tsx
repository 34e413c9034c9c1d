import { hrefOf } from '../../../app/routes.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useBriefs } from '../data/brief-queries.ts';
import './recent-briefs.css';

/** More would be a list to look through; that is the page of briefs. */
const MOST = 3;

/** The briefs worked on last, one click away. Nothing where there are none. */
export function RecentBriefs() {
  const briefs = useBriefs();
  const recent = briefs.data?.slice(0, MOST) ?? [];
  if (recent.length === 0) return null;
  return (
    <section className="recent-briefs" aria-labelledby="recent-briefs">
      <h3 id="recent-briefs">Go on with a brief</h3>
      <ul>
        {recent.map(({ id, title, clientName }) => (
          <li key={id}>
            <a href={hrefOf(`/briefs/${id}`)}>
              <Icon name="brief" />
              <span>
                <span className="recent-brief-title">{title}</span>
                <span className="recent-brief-client">{clientName}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
