import type { ApiError } from '../../shared/api/errors.ts';
import { Button } from './button.tsx';

export interface ErrorStateProps {
  readonly error: ApiError;
  readonly onRetry?: () => void;
}

/** Shown where something could not be read: what happened, what to do, and another try. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  return (
    <div className="state" role="alert">
      <h2>{error.message}</h2>
      {error.hint !== undefined && <p>{error.hint}</p>}
      {onRetry !== undefined && <Button onPress={onRetry}>Try again</Button>}
    </div>
  );
}
