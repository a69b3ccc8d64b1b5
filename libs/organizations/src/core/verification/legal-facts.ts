import type { LegalRoute } from '@puente/taxonomy/core';

/** What HIP verifies of a nonprofit: identity and registrations, and a fingerprint of its free texts. */
export interface LegalFacts {
  readonly name: string;
  readonly rfc: string | null;
  readonly cluni: string | null;
  readonly hasCluni: boolean | null;
  readonly authorisedDonee: boolean | null;
  readonly foundedYear: number | null;
  readonly legalRoutes: readonly LegalRoute[];
  /** SHA-256 of the texts in both languages: tells that they changed, not what they said. */
  readonly texts: string;
}

export const LEGAL_FACTS = [
  'name',
  'rfc',
  'cluni',
  'hasCluni',
  'authorisedDonee',
  'foundedYear',
  'legalRoutes',
  'texts',
] as const satisfies readonly (keyof LegalFacts)[];
export type LegalFact = (typeof LEGAL_FACTS)[number];

/** The verified facts that read differently now, in a fixed order; the order of legal routes is no difference. */
export function changedFacts(before: LegalFacts, now: LegalFacts): LegalFact[] {
  return LEGAL_FACTS.filter((fact) => asText(before[fact]) !== asText(now[fact]));
}

function asText(value: LegalFacts[LegalFact]): string {
  return typeof value === 'object' && value !== null ? [...value].sort().join('|') : String(value ?? '');
}
