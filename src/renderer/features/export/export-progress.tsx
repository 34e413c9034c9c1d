import { ProgressBar } from 'react-aria-components';

interface ExportProgressProps {
  readonly step: string;
  /** 0 to 1. */
  readonly fraction: number;
}

/** How far an export is. */
export function ExportProgress({ step, fraction }: ExportProgressProps) {
  const percent = Math.round(fraction * 100);
  return (
    <ProgressBar aria-label={step} value={percent} className="export-progress">
      <progress max={100} value={percent} aria-hidden="true" />
    </ProgressBar>
  );
}
