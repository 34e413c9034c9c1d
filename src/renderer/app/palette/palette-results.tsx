import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { PaletteItemView } from './palette-item-view.tsx';
import { type PaletteItem, usePaletteItems } from './use-palette-items.ts';

interface PaletteResultsProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** What fits the text, by group. Enter or a click runs or opens it, after the palette has closed. */
export function PaletteResults({ text, onClose }: PaletteResultsProps) {
  const { groups, isPending } = usePaletteItems(text);
  const choose = (item: PaletteItem) => {
    onClose();
    item.run();
  };
  return (
    <ListBox
      aria-label="Found"
      className="palette-list"
      items={groups}
      dependencies={[groups]}
      renderEmptyState={() => (
        <p className="palette-empty">{isPending ? 'Searching…' : 'Nothing fits. Try other words.'}</p>
      )}
    >
      {(group) => (
        <ListBoxSection id={group.name} className="palette-group">
          <Header className="palette-heading">{group.name}</Header>
          {group.items.map((item) => (
            <ListBoxItem
              key={item.id}
              id={item.id}
              className="palette-item"
              textValue={item.title}
              onAction={() => choose(item)}
            >
              <PaletteItemView item={item} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      )}
    </ListBox>
  );
}
