import type { WordChange } from '../../shared/pack/delta/index.ts';
import './changed-words.css';

/** What stays between changes is shown up to this many characters on either side of them. */
const CONTEXT = 60;

/** A text in which what came and what went is marked, with the middle of what stayed left out. */
export function ChangedWords({ words }: { readonly words: readonly WordChange[] }) {
  return (
    <span className="changed-words">
      {shortened(words).map(({ state, text }, index) => {
        const key = `${index} ${state}`;
        if (state === 'new') return <ins key={key}>{text}</ins>;
        return state === 'gone' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
      })}
    </span>
  );
}

function shortened(words: readonly WordChange[]): WordChange[] {
  return words.map((change, index) => {
    const { state, text } = change;
    if (state !== 'kept' || text.length <= 2 * CONTEXT) return change;
    const start = index === 0 ? '' : text.slice(0, CONTEXT).replace(/\S*$/, '');
    const end = index === words.length - 1 ? '' : text.slice(-CONTEXT).replace(/^\S*/, '');
    return { state, text: `${start.trimEnd()} … ${end.trimStart()}`.toWellFormed() };
  });
}
