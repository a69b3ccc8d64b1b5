import type { Locale } from '@puente/kernel';
import {
  capacityGaps,
  funderKinds,
  legalRoutes,
  movements,
  populations,
  safetyLevels,
  services,
  states,
} from '@puente/taxonomy/core';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { formsField, languagesField } from '../programmes/build-programme-form';
import { choiceField, selectField, termOptions, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { needFields, stateFields, strategyFields } from '../shared/taxonomy-fields';
import type { ProfileFormView } from './profile-form.view';

const MISSION_LENGTH = 2000;

const FIELDS =
  'name mission_es mission_en founded_year rfc safety strategies needs main_service services populations forms ' +
  'movements languages other_languages main_state states authorised_donee cluni annual_budget_mxn min_award_mxn ' +
  'legal_routes accepts_publicity capacity_gaps refused_funders';

function identityFields(
  state: FormState,
  locale: Locale,
  rfcWarning: string | null,
): ProfileFormView['identity'] {
  const mission = {
    type: 'textarea',
    maxlength: MISSION_LENGTH,
    hint: say(locale, 'myProfile.missionHint'),
    adviseIn: locale,
  } as const;
  return {
    name: textField(state, 'name', say(locale, 'myProfile.name'), {
      required: true,
      maxlength: 200,
      autocomplete: 'organization',
    }),
    missionEs: textField(state, 'mission_es', say(locale, 'myProfile.missionEs'), { ...mission, lang: 'es' }),
    missionEn: textField(state, 'mission_en', say(locale, 'myProfile.missionEn'), { ...mission, lang: 'en' }),
    foundedYear: textField(state, 'founded_year', say(locale, 'myProfile.foundedYear'), {
      type: 'number',
      maxlength: 4,
    }),
    rfc: textField(state, 'rfc', say(locale, 'myProfile.rfc'), {
      maxlength: 13,
      hint: say(locale, 'myProfile.rfcHint'),
      warning: rfcWarning,
    }),
    safety: choiceField(state, {
      name: 'safety',
      legend: say(locale, 'myProfile.safety'),
      kind: 'radio',
      options: [...safetyLevels.codes]
        .reverse()
        .map((code) => ({ value: code, label: say(locale, SAFETY_KEYS[code]) })),
    }),
  };
}

const SAFETY_KEYS = {
  open: 'myProfile.safetyOpen',
  discreet: 'myProfile.safetyDiscreet',
  protected: 'myProfile.safetyProtected',
} as const satisfies Record<string, TextKey>;

function workFields(state: FormState, locale: Locale): ProfileFormView['work'] {
  const boxes = (name: string, legend: TextKey, options: ReturnType<typeof termOptions>): ChoiceField =>
    choiceField(state, { name, legend: say(locale, legend), kind: 'checkbox', options });
  const notKnown = say(locale, 'common.notKnown');
  return {
    strategies: strategyFields(state, locale, 'nonprofit'),
    needs: needFields(state, locale),
    gaps: boxes('capacity_gaps', 'myProfile.gaps', termOptions(capacityGaps, locale)),
    mainService: selectField(
      state,
      'main_service',
      say(locale, 'myProfile.mainService'),
      termOptions(services, locale),
      notKnown,
    ),
    services: boxes('services', 'myProfile.services', termOptions(services, locale)),
    populations: boxes('populations', 'programmeForm.populations', termOptions(populations, locale)),
    forms: formsField(state, locale),
    movements: boxes('movements', 'programmeForm.movements', termOptions(movements, locale)),
    languages: languagesField(state, locale),
    otherLanguages: textField(state, 'other_languages', say(locale, 'programmeForm.otherLanguages'), {
      hint: say(locale, 'programmeForm.otherLanguagesHint'),
    }),
  };
}

/** Yes, no, or nothing said: what is not known is never taken for a no. */
function yesNoUnknown(state: FormState, name: string, legend: TextKey, locale: Locale): ChoiceField {
  const filled = { ...state, values: { ...state.values, [name]: state.values[name] ?? [''] } };
  const options = [
    { value: 'yes', label: say(locale, 'common.yes') },
    { value: 'no', label: say(locale, 'common.no') },
    { value: '', label: say(locale, 'common.notKnown') },
  ];
  return choiceField(filled, { name, legend: say(locale, legend), kind: 'radio', options });
}

function legalFields(state: FormState, locale: Locale): ProfileFormView['legal'] {
  const pesos = { type: 'number', unit: say(locale, 'programmeForm.pesos') } as const;
  return {
    authorisedDonee: yesNoUnknown(state, 'authorised_donee', 'myProfile.authorisedDonee', locale),
    cluni: yesNoUnknown(state, 'cluni', 'myProfile.cluni', locale),
    annualBudget: textField(state, 'annual_budget_mxn', say(locale, 'myProfile.annualBudget'), {
      ...pesos,
      hint: say(locale, 'myProfile.annualBudgetHint'),
    }),
    minAward: textField(state, 'min_award_mxn', say(locale, 'myProfile.minAward'), pesos),
    legalRoutes: choiceField(state, {
      name: 'legal_routes',
      legend: say(locale, 'myProfile.legalRoutes'),
      kind: 'checkbox',
      options: termOptions(legalRoutes, locale),
    }),
    publicity: yesNoUnknown(state, 'accepts_publicity', 'myProfile.publicity', locale),
    refused: choiceField(state, {
      name: 'refused_funders',
      legend: say(locale, 'myProfile.refused'),
      hint: say(locale, 'myProfile.refusedHint'),
      kind: 'checkbox',
      options: termOptions(funderKinds, locale),
    }),
  };
}

/** The form of a nonprofit's own profile with what was typed or stored. A doubtful RFC warns and never blocks. */
export function buildProfileForm(
  page: PageModel,
  state: FormState,
  input: { readonly version: string; readonly rfcWarning: string | null },
): ProfileFormView {
  const { locale } = page;
  return {
    page,
    action: pageUrl(locale, 'my/profile/edit'),
    cancelUrl: pageUrl(locale, 'my/profile'),
    version: input.version,
    errors: errorSummary(state, FIELDS.split(' ')),
    identity: identityFields(state, locale, input.rfcWarning),
    work: workFields(state, locale),
    where: {
      mainState: selectField(
        state,
        'main_state',
        say(locale, 'myProfile.mainState'),
        termOptions(states, locale),
        say(locale, 'common.notKnown'),
      ),
      states: stateFields(state, locale),
    },
    legal: legalFields(state, locale),
  };
}
