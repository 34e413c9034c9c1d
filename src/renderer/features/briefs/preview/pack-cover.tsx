import { MARKING_LABELS } from '../../../../shared/model/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';
import type { PackCover as Cover } from '../../../../shared/pack/pack.ts';

/** First page of the pack: for whom, what, when, by whom, and how confidential. */
export function PackCover({ cover }: { readonly cover: Cover }) {
  return (
    <section className="pack-sheet pack-cover" aria-label="Cover">
      <p className="pack-cover-marking">{MARKING_LABELS[cover.marking]}</p>
      <div className="pack-cover-title">
        <p className="pack-cover-client">Prepared for {cover.clientName}</p>
        <h2>{cover.title}</h2>
      </div>
      <dl className="pack-cover-facts">
        <div>
          <dt>Date</dt>
          <dd>{dateInWords(cover.date)}</dd>
        </div>
        {cover.author !== '' && (
          <div>
            <dt>Author</dt>
            <dd>{cover.author}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
