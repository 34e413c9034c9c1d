import { useState } from 'react';
import type { ItemSection } from '../../../../shared/model/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type BriefChange, changeItems } from '../editing/section-changes.ts';
import { moveItem } from '../editing/section-order.ts';
import { ItemCard } from './item-card.tsx';
import { ITEM_WORDS, newItem } from './item-words.ts';
import './section-items.css';

interface SectionItemsProps {
  readonly section: ItemSection;
  readonly onChange: (change: BriefChange) => void;
}

/** The items of a section: each is written, moved and removed in place, new ones go to the end. */
export function SectionItems({ section, onChange }: SectionItemsProps) {
  const { id: sectionId, kind, items } = section;
  const [newest, setNewest] = useState<string>();
  const words = ITEM_WORDS[kind];
  const add = () => {
    const item = newItem(kind, crypto.randomUUID());
    onChange(changeItems(sectionId, (current) => [...current, item]));
    setNewest(item.id);
  };
  return (
    <section className="section-items" aria-label={`Items of ${section.heading}`}>
      {items.length === 0 && <p className="section-items-none">{words.none}</p>}
      {items.map((item, index) => (
        <ItemCard
          key={item.id}
          item={item}
          name={`${words.one} ${index + 1}`}
          fields={words.fields}
          isNew={item.id === newest}
          isFirst={index === 0}
          isLast={index === items.length - 1}
          onWrite={(field, value) =>
            onChange(
              changeItems(sectionId, (current) =>
                current.map((known) => (known.id === item.id ? { ...known, [field]: value } : known)),
              ),
            )
          }
          onMove={(places) => onChange(changeItems(sectionId, (current) => moveItem(current, item.id, index + places)))}
          onRemove={() =>
            onChange(changeItems(sectionId, (current) => current.filter((known) => known.id !== item.id)))
          }
        />
      ))}
      <Button onPress={add}>
        <Icon name="plus" /> {words.add}
      </Button>
    </section>
  );
}
