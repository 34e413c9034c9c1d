import { firstDayOf, type Milestone } from '../../../shared/model/index.ts';
import { milestoneInWords } from '../../../shared/pack/format-date.ts';

/** What happened and will happen, earliest first, no more precise than is known. */
export function MilestoneTimeline({ milestones }: { readonly milestones: readonly Milestone[] }) {
  if (milestones.length === 0) return null;
  const inOrder = [...milestones].sort((one, other) => (firstDayOf(one.date) < firstDayOf(other.date) ? -1 : 1));
  return (
    <section className="entry-section" aria-labelledby="entry-milestones">
      <h3 id="entry-milestones">Milestones</h3>
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
