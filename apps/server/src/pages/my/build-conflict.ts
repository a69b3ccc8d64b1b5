import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { FormValues } from '../shared/form-state';
import type { ConflictView } from './conflict.view';

const LABELS: Readonly<Record<string, TextKey>> = {
  name: 'myProfile.name',
  mission_es: 'myProfile.missionEs',
  mission_en: 'myProfile.missionEn',
  founded_year: 'myProfile.foundedYear',
  rfc: 'myProfile.rfc',
  safety: 'profile.safety',
  main_service: 'myProfile.mainService',
  main_state: 'myProfile.mainState',
  services: 'myProfile.services',
  states: 'common.state',
  needs: 'myProfile.needs',
  populations: 'programmeForm.populations',
  forms: 'programmeForm.forms',
  movements: 'programmeForm.movements',
  languages: 'programmeForm.languages',
  other_languages: 'programmeForm.otherLanguages',
  authorised_donee: 'programmeForm.authorisedDonee',
  cluni: 'programmeForm.cluni',
  annual_budget_mxn: 'myProfile.annualBudget',
  min_award_mxn: 'myProfile.minAward',
  legal_routes: 'myProfile.legalRoutes',
  accepts_publicity: 'myProfile.publicity',
  capacity_gaps: 'myProfile.gaps',
  refused_funders: 'myProfile.refused',
};

/** What is saved and what was typed, field by field where they differ. */
export function buildConflict(page: PageModel, typed: FormValues, saved: FormValues): ConflictView {
  const { locale } = page;
  const text = (values: FormValues, name: string): string =>
    (values[name] ?? []).filter((value) => value !== '').join(', ');
  const names = Object.keys(LABELS).filter((name) => text(typed, name) !== text(saved, name));
  const kept = { ...typed, version: saved.version ?? [] };
  return {
    page,
    action: pageUrl(locale, 'my/profile/edit'),
    differences: names.map((name) => ({
      label: say(locale, LABELS[name]!),
      saved: text(saved, name),
      yours: text(typed, name),
    })),
    fields: Object.entries(kept).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
    takeUrl: pageUrl(locale, 'my/profile/edit'),
  };
}
