import { dateInWords } from '../../../../shared/pack/format-date.ts';
import type { PackCover as Cover } from '../../../../shared/pack/pack.ts';
import type { PackLanguage } from '../../../../shared/pack/pack-language.ts';
import { packWords } from './pack-words.ts';

/** First page of the pack: for whom, what, when, by whom, and how confidential. */
export function PackCover({ cover, language }: { readonly cover: Cover; readonly language: PackLanguage }) {
  const words = packWords(language);
  return (
    <section className="pack-sheet pack-cover" aria-label="Cover">
      <p className="pack-cover-marking">{words.markings[cover.marking]}</p>
      <div className="pack-cover-title">
        <p className="pack-cover-client">
          {words.preparedFor} {cover.clientName}
        </p>
        <h2>{cover.title}</h2>
      </div>
      <dl className="pack-cover-facts">
        <div>
          <dt>{words.date}</dt>
          <dd>{dateInWords(cover.date, language)}</dd>
        </div>
        {cover.author !== '' && (
          <div>
            <dt>{words.preparedBy}</dt>
            <dd>{cover.author}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
