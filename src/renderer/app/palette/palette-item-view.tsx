import { Keyboard } from 'react-aria-components';
import { shortcutKeys } from './shortcut.ts';
import type { PaletteItem } from './use-palette-items.ts';

/** One line of the palette. */
export function PaletteItemView({ item }: { readonly item: PaletteItem }) {
  return (
    <>
      <span className="palette-title">
        {item.pieces.map((piece, index) =>
          piece.isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other name and hold no state
            <mark key={index}>{piece.text}</mark>
          ) : (
            piece.text
          ),
        )}
      </span>
      {item.detail !== undefined && <span className="palette-detail">{item.detail}</span>}
      {item.shortcut !== undefined && (
        <span className="palette-keys">
          {shortcutKeys(item.shortcut).map((key) => (
            <Keyboard key={key}>{key}</Keyboard>
          ))}
        </span>
      )}
    </>
  );
}
