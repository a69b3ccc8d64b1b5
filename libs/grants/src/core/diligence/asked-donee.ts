import type { DateOnly } from '@puente/kernel';
import { doubtsAboutDonee, type DoneeAuthorisation, type DoneeDoubt } from '@puente/organizations/core';
import type { LegalRoute } from '@puente/taxonomy/core';

/** Routes that ask for an authorised donee, and whether their money comes from another country. */
const ASKING: Readonly<Partial<Record<LegalRoute, { readonly abroad: boolean }>>> = {
  treaty: { abroad: true },
  domestic: { abroad: false },
};

const NOTHING_SAID: DoneeAuthorisation = { letter: null, issuedOn: null, holdsUntil: null, fromAbroad: null };

/** What is doubtful for a route about the authorisation of a nonprofit on a day; null: the route asks for none. */
export function doubtsForRoute(
  route: LegalRoute,
  said: DoneeAuthorisation | null,
  today: DateOnly,
): readonly DoneeDoubt[] | null {
  const asking = ASKING[route];
  return asking ? doubtsAboutDonee(said ?? NOTHING_SAID, today, asking.abroad) : null;
}
