import type { AwardSource, AwardView, NamedSource } from '@puente/grants';
import { formatMoney, type Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import type { AwardSourceView } from './award-source.view';

/** What there is to choose from, and what is chosen. */
export interface SourcesOf {
  readonly sources: readonly AwardSource[];
  readonly named: NamedSource | null;
}

export function buildAwardSource(
  page: PageModel,
  award: Pick<AwardView, 'id' | 'title' | 'version'>,
  { sources, named }: SourcesOf,
  state: FormState,
): AwardSourceView {
  const { locale } = page;
  const chosen = { awardId: [named?.awardId ?? ''], rate: [named?.rate ?? ''] };
  const typed = state.values.awardId ? state : { ...state, values: { ...state.values, ...chosen } };
  return {
    ...{ page, errors: errorSummary(state, ['awardId', 'rate']), heading: award.title },
    backUrl: awardUrl(locale, award.id),
    form:
      sources.length === 0
        ? null
        : {
            action: awardUrl(locale, award.id, '/source'),
            version: nextVersion(state.values, award.version),
            ...fieldsOf(sources, typed, locale),
          },
  };
}

const fieldsOf = (sources: readonly AwardSource[], state: FormState, locale: Locale) => ({
  source: selectField(
    state,
    'awardId',
    say(locale, 'awardSource.source'),
    sources.map((each) => ({ value: each.id, label: optionOf(each, locale) })),
    say(locale, 'awardSource.own'),
  ),
  rate: textField(state, 'rate', say(locale, 'awardSource.rate'), {
    ...{ type: 'number', maxlength: 20, hint: say(locale, 'awardSource.rateHint') },
  }),
});

const optionOf = ({ title, funder, leftMinor, currency }: AwardSource, locale: Locale): string =>
  say(locale, 'awardSource.option', {
    title,
    funder,
    left: formatMoney({ minor: leftMinor, currency }, locale),
  });
