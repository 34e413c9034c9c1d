import type { Official } from '../../../shared/model/index.ts';

/** Who holds the offices of a body. */
export function OfficialList({ officials }: { readonly officials: readonly Official[] }) {
  if (officials.length === 0) return null;
  return (
    <section className="entry-section" aria-labelledby="entry-officials">
      <h3 id="entry-officials">Officials</h3>
      <ul>
        {officials.map(({ name, office }) => (
          <li key={`${name} ${office}`}>
            <strong>{name}</strong>
            {office.trim() !== '' && `, ${office}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
