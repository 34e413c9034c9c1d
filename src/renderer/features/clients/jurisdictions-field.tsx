import { Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { jurisdictionName } from '../../../shared/pack/jurisdiction-name.ts';

/** ASEAN and its members, then its dialogue partners: where an advisor of the region has clients. */
const OFFERED = [
  ...['ASEAN', 'BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'],
  ...['AU', 'CA', 'CN', 'EU', 'GB', 'GCC', 'IN', 'JP', 'KR', 'NZ', 'US'],
];

interface JurisdictionsFieldProps {
  readonly value: readonly string[];
  readonly onChange: (jurisdictions: string[]) => void;
}

/** Jurisdictions the client works in: pressed on or off. One given elsewhere is offered beside the usual ones. */
export function JurisdictionsField({ value, onChange }: JurisdictionsFieldProps) {
  const codes = [...OFFERED, ...value.filter((code) => !OFFERED.includes(code))];
  return (
    <TagGroup
      className="field"
      selectionMode="multiple"
      selectedKeys={value}
      onSelectionChange={(keys) => onChange(codes.filter((code) => keys === 'all' || keys.has(code)))}
    >
      <Label>Jurisdictions</Label>
      <TagList className="choice-tags">
        {codes.map((code) => (
          <Tag key={code} id={code} textValue={jurisdictionName(code)} className="choice-tag">
            {jurisdictionName(code)}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
