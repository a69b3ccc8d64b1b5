import type { Locale } from '@puente/kernel';
import type { Opportunity, OwnHint, ProgrammeFilter } from '@puente/matching';
import type { OwnProfile } from '@puente/organizations';
import { regions, strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { alertForm } from '../alerts/build-alerts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import { selectField, termOptions } from '../shared/build-fields';
import type { FormState, FormValues } from '../shared/form-state';
import { hintLines, programmeCards } from './programme-cards';
import type { MyProgrammesView } from './programmes.view';

export interface MyProgrammesInput {
  readonly opportunities: readonly Opportunity[];
  readonly hints: readonly OwnHint[];
  readonly profile: OwnProfile;
  readonly filter: ProgrammeFilter;
  readonly typed: FormValues;
  /** How the list is narrowed, as part of an address. */
  readonly query: string;
  readonly views: SavedViewLinks | null;
  readonly mayOffer: boolean;
  readonly mayAlert: boolean;
}

/** The programmes that a nonprofit sees, narrowed. */
export function buildMyProgrammes(page: PageModel, input: MyProgrammesInput): MyProgrammesView {
  const { locale } = page;
  const isNarrowed = Object.keys(input.filter).length > 0;
  const listUrl = pageUrl(locale, 'my/programmes');
  return {
    page,
    listUrl,
    filters: filterFields({ values: input.typed, problems: [] }, locale),
    clearUrl: isNarrowed ? listUrl : null,
    views: input.views,
    hints: hintLines(input.hints, locale),
    programmes: programmeCards(input.opportunities, input.profile, locale, input.mayOffer),
    alert: input.mayAlert ? alertForm('', input.query, locale) : null,
    empty: {
      title: say(locale, isNarrowed ? 'myProgrammes.noneTitle' : 'myProgrammes.emptyTitle'),
      text: say(locale, isNarrowed ? 'myProgrammes.noneText' : 'myProgrammes.emptyText'),
      url: null,
      action: null,
    },
  };
}

export function filterFields(state: FormState, locale: Locale): MyProgrammesView['filters'] {
  const all = say(locale, 'common.all');
  const standings = (['eligible', 'unknown', 'ineligible'] as const).map((value) => ({
    value,
    label: say(locale, `matches.${value}`),
  }));
  return [
    selectField(state, 'view', say(locale, 'myProgrammes.conditions'), standings, all),
    selectField(state, 'strategy', say(locale, 'common.strategy'), termOptions(strategies, locale), all),
    selectField(state, 'region', say(locale, 'common.region'), termOptions(regions, locale), all),
  ];
}
