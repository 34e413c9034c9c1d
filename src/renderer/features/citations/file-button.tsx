import { FileTrigger } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';

interface FileButtonProps {
  readonly children: string;
  /** Endings and media types that the system's dialog offers. */
  readonly accepts: readonly string[];
  readonly onChoose: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ children, accepts, onChoose }: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={[...accepts]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file !== undefined) onChoose(file);
      }}
    >
      <Button>{children}</Button>
    </FileTrigger>
  );
}
