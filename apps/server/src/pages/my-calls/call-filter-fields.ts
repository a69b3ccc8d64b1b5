import { CALL_KINDS, CLOSES_WITHIN, LEAST_AWARDS } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { formatNumber } from '@puente/rendering';
import { regions, states, strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { selectField, termOptions, textField } from '../shared/build-fields';
import type { FormState } from '../shared/form-state';
import type { OwnCallListView } from './list.view';

/** The fields that narrow the list of calls. */
export function callFilterFields(
  state: FormState,
  locale: Locale,
): Pick<OwnCallListView, 'search' | 'filters'> {
  const all = say(locale, 'common.all');
  const kinds = CALL_KINDS.map((value) => ({ value, label: say(locale, `myCalls.kind-${value}`) }));
  const days = CLOSES_WITHIN.map((value) => ({ value, label: say(locale, 'myCalls.days', { days: value }) }));
  const awards = LEAST_AWARDS.map((value) => ({
    ...{ value, label: say(locale, 'myCalls.pesos', { pesos: formatNumber(Number(value), locale, 0) }) },
  }));
  return {
    search: textField(state, 'q', say(locale, 'common.search'), { type: 'search' }),
    filters: [
      selectField(state, 'strategy', say(locale, 'common.strategy'), termOptions(strategies, locale), all),
      selectField(state, 'region', say(locale, 'common.region'), termOptions(regions, locale), all),
      selectField(state, 'state', say(locale, 'myCalls.state'), termOptions(states, locale), all),
      selectField(state, 'kind', say(locale, 'myCalls.kind'), kinds, all),
      selectField(state, 'within', say(locale, 'myCalls.within'), days, all),
      selectField(state, 'award', say(locale, 'myCalls.leastAward'), awards, all),
    ],
  };
}
