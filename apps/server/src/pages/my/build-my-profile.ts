import type { Locale } from '@puente/kernel';
import { completenessOf, factsOfProfile, type OwnProfile, type ProfileFact } from '@puente/organizations';
import { sizeBandOf } from '@puente/taxonomy';
import { formatPercent } from '@puente/rendering';
import { say, type TextKey } from '../../texts';
import type { Completeness } from '../home/nonprofit.view';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { factSections } from '../nonprofits/fact-sections';
import { wordingLines } from '../shared/wording';
import type { MyProfileView } from './profile.view';

const MOST_MISSING = 4;

const FACT_LABELS: Readonly<Record<ProfileFact, TextKey>> = {
  strategies: 'myProfile.strategies',
  states: 'common.state',
  services: 'myProfile.mainService',
  mission: 'profile.mission',
  populations: 'programmeForm.populations',
  forms: 'programmeForm.forms',
  needs: 'myProfile.needs',
  languages: 'programmeForm.languages',
  legalRoutes: 'myProfile.legalRoutes',
  annualBudgetMxn: 'myProfile.annualBudget',
  authorisedDonee: 'programmeForm.authorisedDonee',
  foundedYear: 'myProfile.foundedYear',
  cluni: 'programmeForm.cluni',
  minAwardMxn: 'myProfile.minAward',
  acceptsPublicity: 'myProfile.publicity',
  movements: 'programmeForm.movements',
};

/** A nonprofit's own profile in full. */
export function buildMyProfile(
  page: PageModel,
  profile: OwnProfile,
  may: { readonly contacts: boolean; readonly bank: boolean },
): MyProfileView {
  const { locale } = page;
  const band = profile.annualBudgetMxn === null ? null : sizeBandOf(profile.annualBudgetMxn);
  return {
    page,
    name: profile.name,
    completeness: completenessWords(profile, locale),
    mission: { es: profile.missionEs || null, en: profile.missionEn || null },
    missionAdvice: [
      ...wordingLines(profile.missionEs, locale, 'es'),
      ...wordingLines(profile.missionEn, locale, 'en'),
    ],
    glossaryUrl: pageUrl(locale, 'glossary'),
    sections: factSections(factsOfProfile(profile), band, locale),
    visibility: visibilityWords(profile, locale),
    visibilityUrl: pageUrl(locale, 'my/visibility'),
    editUrl: pageUrl(locale, 'my/profile/edit'),
    kept: [
      { label: say(locale, 'donee.title'), url: pageUrl(locale, 'my/donee') },
      ...(may.contacts
        ? [{ label: say(locale, 'contacts.title'), url: pageUrl(locale, 'my/contacts') }]
        : []),
      ...(may.bank ? [{ label: say(locale, 'bank.title'), url: pageUrl(locale, 'my/bank') }] : []),
    ],
  };
}

export function completenessWords(profile: OwnProfile, locale: Locale): Completeness {
  const { share, missing } = completenessOf(factsOfProfile(profile));
  return {
    percent: Math.round(share * 100),
    sentence: say(locale, 'home.completeness', { percent: formatPercent(share, locale) }),
    missing: missing.slice(0, MOST_MISSING).map((name) => say(locale, FACT_LABELS[name])),
  };
}

/** What a funder sees of a nonprofit today, in one sentence. */
export function seenByFunders({ safety }: OwnProfile, locale: Locale): string {
  return say(locale, safety === 'protected' ? 'visibility.ownFunderProtected' : 'visibility.ownFunderOpen');
}

function visibilityWords(profile: OwnProfile, locale: Locale): MyProfileView['visibility'] {
  const isPublic = profile.safety === 'open';
  return [
    { audience: say(locale, 'myProfile.visibilityFunder'), sees: seenByFunders(profile, locale) },
    {
      audience: say(locale, 'myProfile.visibilityPublic'),
      sees: say(locale, isPublic ? 'visibility.ownPublicOpen' : 'visibility.ownPublicHidden'),
    },
    { audience: say(locale, 'myProfile.visibilityHip'), sees: say(locale, 'visibility.ownHip') },
  ];
}
