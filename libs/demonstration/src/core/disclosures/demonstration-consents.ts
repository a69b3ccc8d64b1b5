import type { ConsentTerms } from '@puente/disclosure/core';
import type { FunderKey } from '../accounts/demonstration-funders';

/** A consent by the key of who signed it; days are counted from the day of loading. */
export interface DemonstrationConsent extends Pick<ConsentTerms, 'classes' | 'audience'> {
  readonly key: string;
  readonly signer: string;
  readonly funder: FunderKey | null;
  readonly signedDaysAgo: number;
  readonly daysLeft: number;
  readonly revokedDaysAgo: number | null;
}

/** The consents that came with the introductions of those who met. */
export const CONSENT_OF_THE_MET = 'consent-pradera';
export const CONSENT_TO_BRISA = 'consent-brisa';

/** To one funder (two), to all funders, for reports, and one that was withdrawn. */
export function demonstrationConsents(): DemonstrationConsent[] {
  return [
    {
      key: CONSENT_OF_THE_MET,
      signer: 'nonprofit-representante',
      classes: ['identity', 'place', 'work'],
      ...{ audience: 'funder', funder: 'pradera' },
      ...{ signedDaysAgo: 20, daysLeft: 345, revokedDaysAgo: null },
    },
    {
      key: CONSENT_TO_BRISA,
      signer: 'nonprofit-discreta',
      classes: ['identity', 'place', 'work'],
      ...{ audience: 'funder', funder: 'brisa' },
      ...{ signedDaysAgo: 12, daysLeft: 350, revokedDaysAgo: null },
    },
    {
      key: 'consent-report-withdrawn',
      signer: 'nonprofit-protegida',
      classes: ['place', 'size'],
      ...{ audience: 'donor-report', funder: null },
      ...{ signedDaysAgo: 120, daysLeft: 245, revokedDaysAgo: 45 },
    },
    {
      key: 'consent-all-funders',
      signer: 'nonprofit-discreta',
      classes: ['identity', 'standing', 'terms'],
      ...{ audience: 'funder', funder: null },
      ...{ signedDaysAgo: 60, daysLeft: 300, revokedDaysAgo: null },
    },
    {
      key: 'consent-report',
      signer: 'nonprofit-discreta',
      classes: ['place', 'text'],
      ...{ audience: 'donor-report', funder: null },
      ...{ signedDaysAgo: 15, daysLeft: 165, revokedDaysAgo: null },
    },
  ];
}
