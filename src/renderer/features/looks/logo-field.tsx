import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { Button } from '../../ui/button.tsx';
import { logoOf } from './read-file.ts';

interface LogoFieldProps {
  readonly logo: LookDefinition['logo'];
  readonly onChange: (logo: LookDefinition['logo']) => void;
}

/** The firm's logo: a PNG or JPEG picture, or none. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const [fault, setFault] = useState<string>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await logoOf(file);
    setFault(typeof read === 'string' ? read : undefined);
    if (typeof read !== 'string') onChange(read);
  };
  return (
    <div className="field">
      <span className="field-label">Logo</span>
      <div className="logo-actions">
        <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg']} onSelect={(files) => void take(files?.[0])}>
          <Button>{logo === undefined ? 'Choose a picture…' : 'Choose another…'}</Button>
        </FileTrigger>
        {logo !== undefined && (
          <Button variant="quiet" onPress={() => onChange(undefined)}>
            Remove logo
          </Button>
        )}
      </div>
      {fault !== undefined && (
        <p className="form-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
