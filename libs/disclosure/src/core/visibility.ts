import type { Audience, SafetyLevel } from '@puente/taxonomy/core';
import { DISCLOSURE } from './disclosure-table';

/** Who may read an organisation's name and states by its safety level, before any consent to more. */
export function seesIdentity(safety: SafetyLevel, audience: Audience): boolean {
  return DISCLOSURE[audience][safety].identity === 'exact';
}
