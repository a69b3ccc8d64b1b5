import { formatDay, formatMoment, type Locale } from '@puente/kernel';
import {
  IMPACT_AUDIENCES,
  IMPACT_STATES,
  impactAudiences,
  type ImpactReportRow,
  type ImpactReportState,
  type ImpactScope,
  type Payer,
} from '@puente/reporting';
import { populations, regions, strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import { choiceField, selectField, termOptions, textField } from '../shared/build-fields';
import { errorSummary, withLabels, type FormState } from '../shared/form-state';
import { SCOPE_FIELDS } from './impact-form';
import type { ImpactListView, NewImpactView } from './impact-reports.view';

const BADGES: Readonly<Record<ImpactReportState, Pick<PaymentBadge, 'colour' | 'icon'>>> = {
  reading: { colour: 'grey', icon: 'question' },
  draft: { colour: 'blue', icon: 'question' },
  submitted: { colour: 'yellow', icon: 'question' },
  approved: { colour: 'green', icon: 'check' },
  withdrawn: { colour: 'grey', icon: 'cross' },
};

export const impactBadge = (state: ImpactReportState, locale: Locale): PaymentBadge => ({
  label: IMPACT_STATES[state][locale],
  ...BADGES[state],
});

export const impactUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `impact-reports/${id}${tail}`);

export const periodWords = ({ from, to }: ImpactScope, locale: Locale): string =>
  `${formatDay(from, locale)} – ${formatDay(to, locale)}`;

export const titleOf = ({ texts, writtenAt }: ImpactReportRow, locale: Locale): string =>
  texts.title[locale] || `${say(locale, 'impactReports.oneTitle')}, ${formatMoment(writtenAt, locale)}`;

/** Impact reports, the latest written first. */
export function buildImpactList(
  page: PageModel,
  rows: readonly ImpactReportRow[],
  mayWrite: boolean,
): ImpactListView {
  const { locale } = page;
  return {
    page,
    lines: rows.map((row) => ({
      ...{ title: titleOf(row, locale), url: impactUrl(locale, row.id) },
      ...{ period: periodWords(row.scope, locale), badge: impactBadge(row.state, locale) },
      writer: row.writer ?? say(locale, 'reviews.somebody'),
    })),
    empty: {
      title: say(locale, 'impactReports.emptyTitle'),
      ...{ text: say(locale, 'impactReports.emptyText'), url: null, action: null },
    },
    newUrl: mayWrite ? pageUrl(locale, 'impact-reports/new') : null,
  };
}

/** What a report is to be about. */
export function buildNewImpact(page: PageModel, sources: readonly Payer[], state: FormState): NewImpactView {
  const { locale } = page;
  const all = say(locale, 'common.all');
  const word = (name: (typeof SCOPE_FIELDS)[number]): string => say(locale, `impactReports.${name}`);
  const days = [
    textField(state, 'from', word('from'), { type: 'date', required: true }),
    textField(state, 'to', word('to'), { type: 'date', required: true }),
    textField(state, 'day', word('day'), {
      ...{ type: 'date', required: true, hint: say(locale, 'impactReports.dayHint') },
    }),
  ];
  return {
    ...{ page, errors: withLabels(errorSummary(state, SCOPE_FIELDS), days) },
    ...{ backUrl: pageUrl(locale, 'impact-reports'), action: pageUrl(locale, 'impact-reports') },
    audience: choiceField(state, {
      ...{ name: 'audience', legend: word('audience'), kind: 'radio' },
      options: impactAudiences.map((value) => ({ value, label: IMPACT_AUDIENCES[value][locale] })),
    }),
    days,
    selects: [
      selectField(state, 'strategy', word('strategy'), termOptions(strategies, locale), all),
      selectField(state, 'region', word('region'), termOptions(regions, locale), all),
      selectField(state, 'population', word('population'), termOptions(populations, locale), all),
      ...(sources.length > 0
        ? [
            selectField(
              state,
              'source',
              word('source'),
              sources.map(({ id, name }) => ({ value: id, label: name })),
              all,
            ),
          ]
        : []),
    ],
  };
}
