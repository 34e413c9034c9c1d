import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import './progress-bar.css';

interface ProgressBarProps {
  readonly step: string;
  /** 0 to 1. */
  readonly fraction: number;
}

/** How far long work is. */
export function ProgressBar({ step, fraction }: ProgressBarProps) {
  const percent = Math.round(fraction * 100);
  return (
    <AriaProgressBar aria-label={step} value={percent} className="progress-bar">
      <progress max={100} value={percent} aria-hidden="true" />
    </AriaProgressBar>
  );
}
