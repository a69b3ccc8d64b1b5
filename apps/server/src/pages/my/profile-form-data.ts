import type { OwnProfile } from '@puente/organizations';
import { strategies } from '@puente/taxonomy';
import { OFFERED_LANGUAGES } from '../programmes/build-programme-form';
import { readNumber } from '../programmes/programme-form-data';
import type { FormValues } from '../shared/form-state';

/** Fields of the profile by the name that the form gives them. */
const NAMES: Readonly<Record<string, string>> = {
  missionEs: 'mission_es',
  missionEn: 'mission_en',
  foundedYear: 'founded_year',
  hasCluni: 'cluni',
  authorisedDonee: 'authorised_donee',
  annualBudgetMxn: 'annual_budget_mxn',
  minAwardMxn: 'min_award_mxn',
  legalRoutes: 'legal_routes',
  acceptsPublicity: 'accepts_publicity',
  capacityGaps: 'capacity_gaps',
  refusedFunders: 'refused_funders',
};

/** The form's name of a refused field: `states.3` is told beside `states`. */
export function profileFieldName(field: string): string {
  const [first = '', ...rest] = field.split('.');
  if (first === 'languages') return 'other_languages';
  return first === 'strategies' ? ['strategies', ...rest].join('.') : (NAMES[first] ?? first);
}

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');
const offered = (code: string): boolean => OFFERED_LANGUAGES.some((each) => each === code);

/** The fields of the form filled from the stored profile. */
export function profileFormValues(profile: OwnProfile): FormValues {
  const single: Record<string, string | number | null> = {
    version: profile.version,
    name: profile.name,
    mission_es: profile.missionEs,
    mission_en: profile.missionEn,
    founded_year: profile.foundedYear,
    rfc: profile.rfc,
    safety: profile.safety,
    main_service: profile.services[0] ?? '',
    main_state: profile.states[0] ?? '',
    other_languages: profile.languages.filter((code) => !offered(code)).join(', '),
    authorised_donee: yesNo(profile.authorisedDonee),
    cluni: yesNo(profile.hasCluni),
    annual_budget_mxn: profile.annualBudgetMxn,
    min_award_mxn: profile.minAwardMxn,
    accepts_publicity: yesNo(profile.acceptsPublicity),
    ...Object.fromEntries(
      strategies.codes.map((code) => [`strategies.${code}`, profile.strategies[code] ?? 0]),
    ),
  };
  const lists: Record<string, readonly string[]> = {
    states: profile.states,
    services: profile.services,
    needs: profile.needs,
    populations: profile.populations,
    forms: profile.forms,
    movements: profile.movements,
    languages: profile.languages.filter(offered),
    legal_routes: profile.legalRoutes,
    capacity_gaps: profile.capacityGaps,
    refused_funders: profile.refusedFunders,
  };
  return {
    ...Object.fromEntries(Object.entries(single).map(([name, value]) => [name, [String(value ?? '')]])),
    ...lists,
  };
}

/** What was typed as the body of the API: the main service and state come first in their lists. */
export function profileBody(values: FormValues, cluni: string | null): Record<string, unknown> {
  const text = (name: string): string => values[name]?.[0]?.trim() ?? '';
  const list = (name: string): string[] => (values[name] ?? []).filter((value) => value !== '');
  const first = (main: string, rest: string[]): string[] =>
    [...new Set([main, ...rest])].filter((value) => value !== '');
  const answer = (name: string): boolean | null => (text(name) === '' ? null : text(name) === 'yes');
  const levels = strategies.codes.flatMap((code) => {
    const level = readNumber(text(`strategies.${code}`));
    return level === null || level === 0 ? [] : [[code, level]];
  });
  return {
    version: readNumber(text('version')),
    name: text('name'),
    safety: text('safety'),
    states: first(text('main_state'), list('states')),
    strategies: Object.fromEntries(levels) as Record<string, unknown>,
    needs: list('needs'),
    forms: list('forms'),
    populations: list('populations'),
    services: first(text('main_service'), list('services')),
    movements: list('movements'),
    languages: [...new Set([...list('languages'), ...text('other_languages').split(/[,;\s]+/)])].filter(
      (code) => code !== '',
    ),
    annualBudgetMxn: readNumber(text('annual_budget_mxn')),
    foundedYear: readNumber(text('founded_year')),
    authorisedDonee: answer('authorised_donee'),
    hasCluni: answer('cluni'),
    rfc: text('rfc') || null,
    cluni,
    legalRoutes: list('legal_routes'),
    minAwardMxn: readNumber(text('min_award_mxn')),
    acceptsPublicity: answer('accepts_publicity'),
    capacityGaps: list('capacity_gaps'),
    refusedFunders: list('refused_funders'),
    missionEs: text('mission_es'),
    missionEn: text('mission_en'),
  };
}
