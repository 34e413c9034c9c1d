import { Fragment, type ReactNode, useState } from 'react';
import { PaneSeparator } from './pane-separator.tsx';
import { loadWidths, type PaneWidth, type PaneWidths, saveWidths, widthWithin } from './pane-widths.ts';

interface PaneOfWindow {
  /** What it is called in the label of its separator: "the list". */
  readonly id: string;
  readonly content: ReactNode;
  /** Given where a person may set its width; the one pane without it takes the room that is left. */
  readonly width?: PaneWidth;
}

export interface ResizablePanesProps {
  /** Under this name the widths are remembered on this computer. */
  readonly name: string;
  readonly panes: readonly PaneOfWindow[];
}

/** Panes side by side. Between a pane whose width can be set and the one that takes the rest is a separator. */
export function ResizablePanes({ name, panes }: ResizablePanesProps) {
  const [widths, setWidths] = useState<PaneWidths>(() => loadWidths(window.localStorage, name));
  const resize = (id: string, width: number) => {
    const changed = { ...widths, [id]: width };
    setWidths(changed);
    saveWidths(window.localStorage, name, changed);
  };
  const rest = panes.findIndex(({ width }) => width === undefined);
  return (
    <div className="panes">
      {panes.map(({ id, content, width }, index) => {
        if (width === undefined) {
          return (
            <div key={id} className="pane" style={{ flex: '1 1 0' }}>
              <div className="pane-content">{content}</div>
            </div>
          );
        }
        const edge = index < rest ? 'end' : 'start';
        const set = widthWithin(width, widths[id]);
        const pane = (
          <div className="pane" style={{ flex: `0 1 ${set}px` }}>
            <div className="pane-content">{content}</div>
          </div>
        );
        const separator = (
          <PaneSeparator
            label={`Width of ${id}`}
            edge={edge}
            limits={width}
            width={set}
            onChange={(wanted) => resize(id, wanted)}
          />
        );
        return (
          <Fragment key={id}>
            {edge === 'start' && separator}
            {pane}
            {edge === 'end' && separator}
          </Fragment>
        );
      })}
    </div>
  );
}
