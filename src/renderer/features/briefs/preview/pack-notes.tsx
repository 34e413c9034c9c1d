import { PackCitations } from './pack-citations.tsx';
import { usePack } from './pack-context.ts';

/** All footnotes at the end, since a screen has no foot of a page. */
export function PackNotes() {
  const { pack, outline, goTo } = usePack();
  if (outline.notes.length === 0) return null;
  return (
    <section className="pack-sheet pack-notes" aria-labelledby="pack-notes-heading">
      <h2 id="pack-notes-heading" className="pack-heading pack-heading-2">
        {pack.notes === 'endnotes' ? 'Endnotes' : 'Footnotes'}
      </h2>
      {pack.notes !== 'endnotes' && (
        <p className="pack-paragraph pack-paragraph-caption">In Word each stands at the foot of its page.</p>
      )}
      <ol>
        {outline.notes.map((note) => (
          <li key={note.number} id={`pack-note-${note.number}`}>
            <PackCitations note={note} />{' '}
            <button
              type="button"
              className="pack-link"
              aria-label={`Back to footnote ${note.number} in the text`}
              onClick={() => goTo(`pack-reference-${note.number}`)}
            >
              ↩
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
