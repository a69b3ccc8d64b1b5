import type { Audience, SafetyLevel } from '@puente/taxonomy/core';

type Sight = Readonly<Record<SafetyLevel, readonly Audience[]>>;

/** Who may read an organisation's name and states by its safety level, before any consent to more. */
const SIGHT: Sight = {
  open: ['own', 'hip', 'funder', 'donor-report', 'public'],
  discreet: ['own', 'hip', 'funder'],
  protected: ['own', 'hip'],
};

export function seesIdentity(safety: SafetyLevel, audience: Audience): boolean {
  return SIGHT[safety].includes(audience);
}
