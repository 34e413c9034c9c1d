import type { SnippetPiece } from '../../../shared/api/search.ts';

/** Text with what matched marked in it. */
export function MarkedText({ pieces }: { readonly pieces: readonly SnippetPiece[] }) {
  let offset = 0;
  return pieces.map((piece) => {
    const key = offset;
    offset += piece.text.length;
    return piece.isMatch ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
