import { useMemo } from 'react';
import { firstDayOf, type Milestone } from '../../../shared/model/index.ts';
import { milestoneInWords } from '../../../shared/pack/format-date.ts';
import { entryTimelinePicture } from '../../../shared/pack/timeline-picture.ts';
import { drawPicture } from '../../../shared/pictures/index.ts';
import { SceneView } from '../../ui/scene-view.tsx';

/** Width the picture is drawn for, in points. */
const WIDTH = 520;
/** Of fewer milestones a picture says nothing that the list does not; of more it is no overview. */
const DRAWN = { least: 2, most: 20 } as const;

/** What happened and will happen, earliest first, no more precise than is known: drawn, and as a list. */
export function MilestoneTimeline({ milestones }: { readonly milestones: readonly Milestone[] }) {
  if (milestones.length === 0) return null;
  const inOrder = [...milestones].sort((one, other) => (firstDayOf(one.date) < firstDayOf(other.date) ? -1 : 1));
  return (
    <section className="entry-section" aria-labelledby="entry-milestones">
      <h3 id="entry-milestones">Milestones</h3>
      {milestones.length >= DRAWN.least && milestones.length <= DRAWN.most && <DrawnTimeline milestones={milestones} />}
      <ol className="timeline">
        {inOrder.map((milestone) => (
          <li key={`${milestone.date} ${milestone.label}`}>
            <time dateTime={milestone.date}>{milestoneInWords(milestone)}</time>
            <span>{milestone.label}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function DrawnTimeline({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const scene = useMemo(() => {
    const today = { date: new Date().toISOString().slice(0, 10), label: 'today' };
    return drawPicture(entryTimelinePicture(milestones, today), WIDTH);
  }, [milestones]);
  return (
    <figure className="drawn-picture">
      <SceneView
        scene={scene}
        description={`Timeline of ${milestones.length} milestones; the list below has them all.`}
      />
    </figure>
  );
}
