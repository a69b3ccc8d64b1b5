import type { Sighted } from '@puente/disclosure';
import { formatDay, joinWords, type DateOnly, type Locale } from '@puente/kernel';
import type { ConsentView } from '@puente/matching';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { Flash, PageModel } from '../layouts/page.view';
import { doneFlash } from '../shared/done-flash';
import { dayOf } from '../shared/words';
import { sightView, type Onlooker } from './build-sights';
import { audienceWords, classWords } from './consent-terms';
import type { ConsentRowView, VisibilityView } from './visibility.view';

/** What an audience sees, with who it is. */
export type Seen = readonly [onlooker: Onlooker, sighted: Sighted];

export function buildVisibility(
  page: PageModel,
  seen: readonly Seen[],
  consents: readonly ConsentView[],
  mayRevoke: boolean,
): VisibilityView {
  const { locale } = page;
  const rows = (living: boolean): ConsentRowView[] =>
    consents
      .filter(({ standing }) => (standing === 'living') === living)
      .map((each) => consentRow(each, mayRevoke, locale));
  return {
    page,
    backUrl: pageUrl(locale, 'my/profile'),
    sights: seen.map(([onlooker, sighted]) => sightView(sighted, onlooker, locale)),
    living: rows(true),
    ended: rows(false),
    consentUrl: pageUrl(locale, 'my/visibility/consent'),
    viewsUrl: pageUrl(locale, 'my/views'),
  };
}

function consentRow(consent: ConsentView, mayRevoke: boolean, locale: Locale): ConsentRowView {
  const { id, classes, audience, funder, until, standing } = consent;
  return {
    what: joinWords(classWords(classes, locale), locale),
    to: audienceWords(audience, funder, locale),
    until,
    signed: signedWords(consent, locale),
    ended: endedWords(consent, locale),
    revokeAction:
      standing === 'living' && mayRevoke ? pageUrl(locale, `my/visibility/consents/${id}/revoke`) : null,
  };
}

function signedWords({ signedBy, signedAt }: ConsentView, locale: Locale): string {
  const day = formatDay(dayOf(signedAt), locale);
  return say(locale, 'visibility.signed', { name: signedBy ?? say(locale, 'visibility.somebody'), day });
}

function endedWords(consent: ConsentView, locale: Locale): string | null {
  const { standing, until, revokedAt, revokedBy } = consent;
  if (standing === 'living') return null;
  if (!revokedAt) return say(locale, 'visibility.expired', { day: formatDay(until as DateOnly, locale) });
  const name = revokedBy ?? say(locale, 'visibility.somebody');
  return say(locale, 'visibility.revoked', { name, day: formatDay(dayOf(revokedAt), locale) });
}

export const visibilityFlash = (done: string | undefined, locale: Locale): Flash | null =>
  doneFlash('visibility', ['doneSigned', 'doneRevoked'], done, locale);
