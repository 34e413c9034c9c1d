const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const NAMES: Readonly<Record<string, string>> = {
  Mod: isApple ? '⌘' : 'Ctrl',
  Alt: isApple ? '⌥' : 'Alt',
  Shift: isApple ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The keys of a shortcut as this computer's keyboard names them: `Mod+K` is Ctrl and K, or ⌘ and K. */
export function shortcutKeys(shortcut: string): readonly string[] {
  return shortcut.split('+').map((key) => NAMES[key] ?? key);
}

/** Whether a key press is the shortcut. `Mod` is Ctrl, or Command on an Apple computer. */
export function isShortcut(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  shortcut: string,
): boolean {
  const keys = shortcut.split('+');
  const [command, other] = isApple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return (
    event.key.toLowerCase() === keys.at(-1)?.toLowerCase() &&
    command === keys.includes('Mod') &&
    !other &&
    event.altKey === keys.includes('Alt') &&
    event.shiftKey === keys.includes('Shift')
  );
}
