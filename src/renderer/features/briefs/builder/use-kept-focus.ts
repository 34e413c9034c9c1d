import { type FocusEvent, useLayoutEffect, useRef } from 'react';

interface KeptFocus {
  readonly onFocusCapture: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlurCapture: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Gives the focus back to the element of a list that had it, when the browser took it away because the element was moved.
 * @param order changes whenever elements are moved
 */
export function useKeptFocus(order: unknown): KeptFocus {
  const focused = useRef<HTMLElement | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what takes the focus away
  useLayoutEffect(() => {
    const element = focused.current;
    if (element?.isConnected && document.activeElement === document.body) element.focus();
  }, [order]);
  return {
    onFocusCapture: ({ target }) => {
      focused.current = target;
    },
    // A person who leaves goes somewhere; the browser that moves an element goes nowhere.
    onBlurCapture: ({ relatedTarget }) => {
      if (relatedTarget !== null) focused.current = undefined;
    },
  };
}
