import { Fragment, type ReactNode, useState } from 'react';
import { PaneSeparator } from './pane-separator.tsx';
import { loadWidths, type PaneWidth, type PaneWidths, saveWidths, widthWithin } from './pane-widths.ts';

export interface PaneOfWindow {
  /** What it is called in the label of its separator: "the list". */
  readonly id: string;
  readonly content: ReactNode;
  /** Given where a person may set its width; a pane without one takes the room that is left. */
  readonly width?: PaneWidth;
}

export interface ResizablePanesProps {
  /** Under this name the widths are remembered on this computer. */
  readonly name: string;
  readonly panes: readonly PaneOfWindow[];
}

/** Panes side by side, with a separator after each whose width can be set. */
export function ResizablePanes({ name, panes }: ResizablePanesProps) {
  const [widths, setWidths] = useState<PaneWidths>(() => loadWidths(window.localStorage, name));
  const resize = (id: string, width: number) => {
    const changed = { ...widths, [id]: width };
    setWidths(changed);
    saveWidths(window.localStorage, name, changed);
  };
  return (
    <div className="panes">
      {panes.map(({ id, content, width }) => (
        <Fragment key={id}>
          {width === undefined ? (
            <div className="pane" style={{ flex: '1 1 0' }}>
              <div className="pane-content">{content}</div>
            </div>
          ) : (
            <div className="pane" style={{ flex: `0 0 ${widthWithin(width, widths[id])}px` }}>
              <div className="pane-content">{content}</div>
              <PaneSeparator
                label={`Width of ${id}`}
                limits={width}
                width={widthWithin(width, widths[id])}
                onChange={(wanted) => resize(id, wanted)}
              />
            </div>
          )}
        </Fragment>
      ))}
    </div>
  );
}
