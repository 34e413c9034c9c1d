import type { ApiAnswer, ApiError } from '../../src/shared/api/index.ts';

/** The failure a call was answered with; throws where it succeeded. */
export function failureOf(answer: ApiAnswer): ApiError {
  if (answer.ok) throw new Error(`The call succeeded with ${JSON.stringify(answer.value)}.`);
  return answer.error;
}
