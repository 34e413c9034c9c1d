import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type PaneEdge, type PaneWidth, widthAfterDrag, widthAfterKey } from './pane-widths.ts';

export interface PaneSeparatorProps {
  readonly label: string;
  /** On which edge of its pane it is: moved away from the pane it makes it wider. */
  readonly edge: PaneEdge;
  readonly limits: PaneWidth;
  readonly width: number;
  readonly onChange: (width: number) => void;
}

/**
 * The line at a pane: dragged, or moved by arrow keys, Home and End; a double click gives the first width back.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function PaneSeparator({ label, edge, limits, width, onChange }: PaneSeparatorProps) {
  const grip = useRef<{ x: number; width: number } | undefined>(undefined);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current === undefined) return;
    onChange(widthAfterDrag(event.clientX - grip.current.x, grip.current.width, limits, edge));
  };
  const letGo = () => {
    grip.current = undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = widthAfterKey(event.key, width, limits, edge);
    if (wanted === undefined) return;
    event.preventDefault();
    onChange(wanted);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr can not be moved
    <div
      className="pane-separator"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => onChange(limits.start)}
      onKeyDown={onKeyDown}
    />
  );
}
