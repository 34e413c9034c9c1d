import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Settings, settingsSchema } from '../../../shared/model/index.ts';
import { useChangeSettings } from './settings-queries.ts';

const THEME_LABELS: Readonly<Record<Settings['theme'], string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

/** Light or dark. */
export function ThemeChoice({ theme }: { readonly theme: Settings['theme'] }) {
  const change = useChangeSettings();
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={theme}
      onChange={(chosen) => change.mutate({ theme: settingsSchema.shape.theme.parse(chosen) })}
    >
      <Label>Theme</Label>
      <div className="segments">
        {settingsSchema.shape.theme.options.map((option) => (
          <Radio key={option} value={option} className="segment">
            {THEME_LABELS[option]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
