import { useMemo } from 'react';
import type { RelatedEntry } from '../../../shared/api/library.ts';
import type { Entry } from '../../../shared/model/index.ts';
import { PACK_LABELS } from '../../../shared/pack/labels.ts';
import { relationPicture } from '../../../shared/pack/relation-picture.ts';
import { drawPicture } from '../../../shared/pictures/index.ts';
import { LABELS } from '../../app/labels.ts';
import { hrefOf } from '../../app/routes.ts';
import { SceneView } from '../../ui/scene-view.tsx';

/** Width the picture is drawn for, in points. */
const WIDTH = 520;
/** Of fewer relations a picture says nothing that the list does not. */
const LEAST_DRAWN = 3;

interface RelatedEntriesProps {
  readonly entry: Pick<Entry, 'id' | 'title'>;
  readonly related: readonly RelatedEntry[];
}

/** Links to other entries, by how they stand to this one: drawn, and as a list. */
export function RelatedEntries({ entry: self, related }: RelatedEntriesProps) {
  if (related.length === 0) return null;
  const groups = Map.groupBy(related, ({ type, direction }) => LABELS.relations[type][direction]);
  return (
    <section className="entry-section" aria-labelledby="entry-related">
      <h3 id="entry-related">Related</h3>
      {related.length >= LEAST_DRAWN && <DrawnRelations self={self} related={related} />}
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

function DrawnRelations({
  self,
  related,
}: {
  readonly self: Pick<Entry, 'id' | 'title'>;
  readonly related: readonly RelatedEntry[];
}) {
  const drawn = useMemo(() => {
    const described = relationPicture(entriesAround(self, related), PACK_LABELS.en.relations, 'en');
    return described && { scene: drawPicture(described.picture, WIDTH), description: described.description };
  }, [self, related]);
  return (
    drawn && (
      <figure className="drawn-picture">
        <SceneView {...drawn} />
      </figure>
    )
  );
}

/** The entry and those it is related to, each with the relations between them. */
function entriesAround(
  self: Pick<Entry, 'id' | 'title'>,
  related: readonly RelatedEntry[],
): Pick<Entry, 'id' | 'title' | 'relations'>[] {
  const outgoing = related.filter(({ direction }) => direction === 'outgoing');
  const others = [...Map.groupBy(related, ({ entry }) => entry.id)].map(([id, relations]) => ({
    id,
    title: relations[0]?.entry.title ?? id,
    relations: relations.filter(({ direction }) => direction === 'incoming').map(({ type }) => ({ type, to: self.id })),
  }));
  return [{ ...self, relations: outgoing.map(({ type, entry }) => ({ type, to: entry.id })) }, ...others];
}
