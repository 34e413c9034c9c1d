import { Keyboard, Text } from 'react-aria-components';
import { shortcutKeys } from './shortcut.ts';
import type { PaletteItem } from './use-palette-items.ts';

/** One line of the palette. */
export function PaletteItemView({ item }: { readonly item: PaletteItem }) {
  return (
    <>
      <Text slot="label" className="palette-title">
        {item.pieces.map((piece, index) =>
          piece.isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other name and hold no state
            <mark key={index}>{piece.text}</mark>
          ) : (
            piece.text
          ),
        )}
      </Text>
      {item.detail !== undefined && (
        <Text slot="description" className="palette-detail">
          {item.detail}
        </Text>
      )}
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
