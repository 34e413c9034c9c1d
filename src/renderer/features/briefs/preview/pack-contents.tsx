import { useId } from 'react';
import { usePack } from './pack-context.ts';

/** The list of contents, each line a way to its heading. Pages are counted by Word, so no page is named here. */
export function PackContents({ heading }: { readonly heading: string }) {
  const { outline, goTo } = usePack();
  const id = useId();
  return (
    <nav className="pack-contents" aria-labelledby={id}>
      <h2 id={id} className="pack-heading pack-heading-1">
        {heading}
      </h2>
      <ol>
        {outline.contents.map((line) => (
          <li key={line.target} className={`pack-contents-${line.level}`}>
            <button type="button" onClick={() => goTo(line.target)}>
              {line.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
