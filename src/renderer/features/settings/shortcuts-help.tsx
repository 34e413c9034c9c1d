import { Keyboard } from 'react-aria-components';
import { shortcutKeys } from '../../app/palette/shortcut.ts';

const SHORTCUTS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Mod+K', does: 'Find an entry, a brief or a command' },
  { keys: 'Mod+Shift+E', does: 'Export the open brief to Word' },
  { keys: 'Alt+ArrowUp', does: 'Move the chosen section up' },
  { keys: 'Alt+ArrowDown', does: 'Move the chosen section down' },
  { keys: 'Delete', does: 'Remove the chosen section (with undo)' },
  { keys: 'Mod+B', does: 'Bold, while writing' },
  { keys: 'Mod+I', does: 'Italic, while writing' },
  { keys: 'Mod+Z', does: 'Undo, while writing' },
];

/** Keys worth knowing. */
export function ShortcutsHelp() {
  return (
    <section className="form-card" aria-labelledby="settings-shortcuts">
      <h2 id="settings-shortcuts">Keyboard</h2>
      <dl className="shortcuts">
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{does}</dt>
            <dd>
              {shortcutKeys(keys).map((key) => (
                <Keyboard key={key}>{key}</Keyboard>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
