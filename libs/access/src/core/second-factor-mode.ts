import type { Assurance } from './assurance';

/** Whether everybody must have a second factor, or may have one. */
export type SecondFactorMode = 'required' | 'offered';

/** Whether a session may do nothing yet but set up a second factor. */
export function needsFactor(mode: SecondFactorMode, assurance: Assurance): boolean {
  return mode === 'required' && assurance === 'password';
}
