import { Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { type Topic, topicSchema } from '../../../shared/model/index.ts';
import { PACK_LABELS } from '../../../shared/pack/labels.ts';

interface TopicsFieldProps {
  readonly value: readonly Topic[];
  readonly onChange: (topics: Topic[]) => void;
}

/** Topics the client follows: pressed on or off. */
export function TopicsField({ value, onChange }: TopicsFieldProps) {
  return (
    <TagGroup
      className="field"
      selectionMode="multiple"
      selectedKeys={value}
      onSelectionChange={(keys) => onChange(topicSchema.options.filter((topic) => keys === 'all' || keys.has(topic)))}
    >
      <Label>Topics of interest</Label>
      <TagList className="choice-tags">
        {topicSchema.options.map((topic) => (
          <Tag key={topic} id={topic} textValue={PACK_LABELS.en.topics[topic]} className="choice-tag">
            {PACK_LABELS.en.topics[topic]}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
