import { createContext, useContext } from 'react';
import type { Pack } from '../../../../shared/pack/pack.ts';
import type { PackOutline } from './outline-pack.ts';

/** What every block of the preview knows of the pack around it. */
export interface PackContextValue {
  readonly pack: Pack;
  readonly outline: PackOutline;
  /** Shows what footnote `number` says beside `anchor`, the number pressed. */
  readonly openNote: (number: number, anchor: HTMLElement) => void;
  /** Scrolls to an element of the preview and puts the focus there. */
  readonly goTo: (target: string) => void;
}

const PackContext = createContext<PackContextValue | undefined>(undefined);

export const PackProvider = PackContext.Provider;

/** The pack being previewed. @throws where there is none: a block was rendered outside the preview */
export function usePack(): PackContextValue {
  const value = useContext(PackContext);
  if (value === undefined) throw new Error('A block of a pack is rendered outside its preview.');
  return value;
}
