import { useCallback, useState, useSyncExternalStore } from 'react';

/** A window this wide has room for the sections, the editor and a page; one that is wider shows them unasked. In CSS pixels. */
const ROOM = window.matchMedia('(min-width: 1200px)');
const AMPLE_ROOM = 1_600;
const KEY = 'attache:pages-beside';

export interface ShownBeside {
  /** Whether the window has room for pages beside the editor. */
  readonly hasRoom: boolean;
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}

/** Whether the pages stand beside the editor; what a person chose is remembered on this computer. */
export function useShownBeside(): ShownBeside {
  const hasRoom = useSyncExternalStore(
    (listener) => {
      ROOM.addEventListener('change', listener);
      return () => ROOM.removeEventListener('change', listener);
    },
    () => ROOM.matches,
  );
  const [isWanted, setWanted] = useState(() => remembered() ?? window.innerWidth >= AMPLE_ROOM);
  const show = useCallback((isShown: boolean) => {
    setWanted(isShown);
    remember(isShown);
  }, []);
  return { hasRoom, isShown: hasRoom && isWanted, show };
}

function remembered(): boolean | undefined {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === null ? undefined : kept === 'shown';
  } catch {
    return undefined;
  }
}

/** Where a browser keeps nothing, it lasts as long as the page. */
function remember(isShown: boolean): void {
  try {
    window.localStorage.setItem(KEY, isShown ? 'shown' : 'hidden');
  } catch (error) {
    console.warn('Whether pages are shown could not be kept.', error);
  }
}
