import type { RelatedEntry } from '../../../shared/api/library.ts';
import { LABELS } from '../../app/labels.ts';
import { hrefOf } from '../../app/routes.ts';

/** Links to other entries, by how they stand to this one. */
export function RelatedEntries({ related }: { readonly related: readonly RelatedEntry[] }) {
  if (related.length === 0) return null;
  const groups = Map.groupBy(related, ({ type, direction }) => LABELS.relations[type][direction]);
  return (
    <section className="entry-section" aria-labelledby="entry-related">
      <h3 id="entry-related">Related</h3>
      <dl className="related">
        {[...groups].map(([label, entries]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <ul>
                {[...new Map(entries.map(({ entry }) => [entry.id, entry])).values()].map((entry) => (
                  <li key={entry.id}>
                    <a href={hrefOf(`/library/${entry.id}`)} title={entry.summary}>
                      {entry.title}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
