import { ACTIONS, auditActions, type Colleague, type TrailFilter, type TrailPage } from '@puente/audit';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField, type ChoiceOption } from '../shared/build-fields';
import type { FormState } from '../shared/form-state';
import { paginate } from '../shared/pagination.view';
import type { AuditView } from './audit.view';
import { aboutOf, detailOf } from './trail-detail';
import { whatOf, whenInWords, whoOf } from './trail-words';

/** The trail of one organisation for its administrators, or for those at HIP who may read any. */
export function buildAudit(
  page: PageModel,
  trail: TrailPage,
  filter: TrailFilter,
  people: readonly Colleague[],
): AuditView {
  const { locale } = page;
  const address = (path: string, change: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams({ ...filter, ...change });
    return query.size === 0 ? pageUrl(locale, path) : `${pageUrl(locale, path)}?${query.toString()}`;
  };
  const { organization } = trail;
  return {
    page,
    heading: organization ? say(locale, 'trail.titleOf', { name: organization }) : say(locale, 'trail.title'),
    notice: organization ? say(locale, 'trail.readingStays') : null,
    accountUrl: pageUrl(locale, 'account'),
    listUrl: pageUrl(locale, 'account/audit'),
    organization: organization ? trail.tenantId : null,
    filters: filterFields(people, filter, locale),
    rows: trail.rows.map((row) => ({
      at: whenInWords(row, locale),
      who: whoOf(row, locale),
      what: whatOf(row, locale),
      about: aboutOf(row, trail.names, locale),
      detail: detailOf(row, trail.names, locale),
    })),
    pagination: paginate(trail.count, trail.page, trail.pageSize, (number) =>
      address('account/audit', { page: String(number) }),
    ),
    csvUrl: address('account/audit.csv', {}),
    printUrl: address('account/audit', { print: '1' }),
    empty: emptyState(locale),
  };
}

function filterFields(
  people: readonly Colleague[],
  filter: TrailFilter,
  locale: Locale,
): AuditView['filters'] {
  const values = Object.entries(filter).map(([name, value]) => [name, [value as string]] as const);
  const state: FormState = { values: Object.fromEntries(values), problems: [] };
  const all = say(locale, 'common.all');
  const options = people.map(({ id, name }): ChoiceOption => ({ value: id, label: name }));
  return {
    action: selectField(state, 'action', say(locale, 'trail.action'), actionOptions(locale), all),
    person: selectField(state, 'person', say(locale, 'trail.person'), options, all),
    day: textField(state, 'day', say(locale, 'trail.day'), { type: 'date' }),
  };
}

function actionOptions(locale: Locale): ChoiceOption[] {
  return auditActions.map((code) => ({ value: code, label: ACTIONS[code].words[locale] }));
}

function emptyState(locale: Locale): AuditView['empty'] {
  return {
    title: say(locale, 'trail.emptyTitle'),
    text: say(locale, 'trail.emptyText'),
    url: pageUrl(locale, 'account/audit'),
    action: say(locale, 'trail.clear'),
  };
}
