import { LOCALES, type Locale } from '@puente/kernel';
import { REPORT_FORMATS } from '@puente/rendering';
import {
  IMPACT_AUDIENCES,
  SCHEDULE_PICKS,
  SCHEDULE_READERS,
  SCHEDULE_TURNS,
  type ImpactReportRow,
  type ScheduleInput,
  type ScheduleRow,
  type SetInput,
} from '@puente/reporting';
import { nextVersion } from '../../http/seen-version';
import { say, type TextKey } from '../../texts';
import { periodWords, titleOf } from '../impact-reports/build-impact-reports';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import {
  errorSummary,
  fieldId,
  firstValue,
  withLabels,
  type FormState,
  type FormValues,
} from '../shared/form-state';
import type { NewSetView } from './report-sets.view';

const LANGUAGES = { es: 'Español', en: 'English' } as const;
const WHAT = ['reports', 'languages', 'formats'] as const;
const WHEN = ['every', 'firstOn', 'pick', 'told'] as const;
type Words = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** Which approved reports, in which languages and formats. */
export function buildNewSet(
  page: PageModel,
  approved: readonly ImpactReportRow[],
  state: FormState,
): NewSetView {
  const { locale } = page;
  const common = commonOf(page, state, WHAT);
  return {
    ...{ ...common, title: say(locale, 'reportSets.newTitle'), lead: say(locale, 'reportSets.newLead') },
    ...{ action: pageUrl(locale, 'report-sets'), label: say(locale, 'reportSets.ask') },
    ...{ firstOn: null, version: null },
    choices: [reportsField(state, approved, locale), ...filesFields(state, locale)],
    empty:
      approved.length > 0
        ? null
        : {
            title: say(locale, 'reportSets.noneApproved'),
            text: say(locale, 'reportSets.noneApprovedText'),
            url: pageUrl(locale, 'impact-reports'),
            action: say(locale, 'impactReports.title'),
          },
  };
}

/** The same, and on which days. */
export function buildNewSchedule(
  page: PageModel,
  approved: readonly ImpactReportRow[],
  state: FormState,
): NewSetView {
  const { locale } = page;
  const radio = (name: 'every' | 'pick' | 'told', words: Words): ChoiceField =>
    choiceField(state, {
      ...{ name, legend: say(locale, `reportSets.${name}`), kind: 'radio' },
      options: Object.entries(words).map(([value, label]) => ({ value, label: label[locale] })),
    });
  const reports =
    approved.length > 0 ? [reportsField(state, approved, locale, 'reportSets.reportsHint')] : [];
  return {
    ...{ ...commonOf(page, state, [...WHEN, ...WHAT]), title: say(locale, 'reportSets.newScheduleTitle') },
    ...{ lead: say(locale, 'reportSets.newScheduleLead'), action: pageUrl(locale, 'report-schedules') },
    ...{ label: say(locale, 'reportSets.schedule'), empty: null, version: null },
    firstOn: textField(state, 'firstOn', say(locale, 'reportSets.firstOn'), {
      ...{ type: 'date', required: true, hint: say(locale, 'reportSets.firstOnHint') },
    }),
    choices: [
      ...[radio('every', SCHEDULE_TURNS), radio('pick', SCHEDULE_PICKS), ...reports],
      ...[...filesFields(state, locale), radio('told', SCHEDULE_READERS)],
    ],
  };
}

/** The same of a schedule that stands: its first day is that of the next set. */
export function buildChangedSchedule(
  page: PageModel,
  approved: readonly ImpactReportRow[],
  { id, version }: Pick<ScheduleRow, 'id' | 'version'>,
  state: FormState,
): NewSetView {
  const { locale } = page;
  const view = buildNewSchedule(page, approved, state);
  const firstOn = textField(state, 'firstOn', say(locale, 'reportSets.nextOn'), {
    ...{ type: 'date', required: true, hint: say(locale, 'reportSets.firstOnHint') },
  });
  return {
    ...{ ...view, firstOn, version: nextVersion(state.values, version) },
    ...{ title: say(locale, 'reportSets.changeTitle'), lead: say(locale, 'reportSets.changeLead') },
    ...{ action: pageUrl(locale, `report-schedules/${id}`), label: say(locale, 'common.save') },
  };
}

/** The form with what a schedule has. */
export const scheduleValues = (row: ScheduleRow): FormValues => ({
  ...{ every: [row.every], firstOn: [row.nextOn ?? ''], pick: [row.pick], told: [row.told] },
  ...{ reports: [...row.reports], languages: [...row.languages], formats: [...row.formats] },
});

const commonOf = (page: PageModel, state: FormState, fields: readonly string[]) => ({
  page,
  errors: withLabels(
    errorSummary(state, fields),
    fields.map((name) => ({ id: fieldId(name), label: say(page.locale, `reportSets.${name}` as TextKey) })),
  ),
  backUrl: pageUrl(page.locale, 'report-sets'),
});

const reportsField = (
  state: FormState,
  approved: readonly ImpactReportRow[],
  locale: Locale,
  hint?: TextKey,
): ChoiceField =>
  choiceField(state, {
    ...{ name: 'reports', legend: say(locale, 'reportSets.reports'), kind: 'checkbox' },
    hint: hint ? say(locale, hint) : null,
    options: approved.map((row) => ({
      ...{ value: row.id, label: titleOf(row, locale) },
      note: `${periodWords(row.scope, locale)} · ${IMPACT_AUDIENCES[row.scope.audience][locale]}`,
    })),
  });

const filesFields = (state: FormState, locale: Locale): ChoiceField[] => [
  choiceField(state, {
    ...{ name: 'languages', legend: say(locale, 'reportSets.languages'), kind: 'checkbox' },
    options: LOCALES.map((value) => ({ value, label: LANGUAGES[value] })),
  }),
  choiceField(state, {
    ...{ name: 'formats', legend: say(locale, 'reportSets.formats'), kind: 'checkbox' },
    options: REPORT_FORMATS.map((value) => ({ value, label: value.toUpperCase() })),
  }),
];

/** The form as it was sent, for the service to judge; what is no language or format of ours is none. */
export function setInput(values: FormValues): SetInput {
  const among = <Code extends string>(codes: readonly Code[], name: string): Code[] =>
    codes.filter((code) => values[name]?.includes(code));
  return {
    reports: values.reports ?? [],
    ...{ languages: among(LOCALES, 'languages'), formats: among(REPORT_FORMATS, 'formats') },
  };
}

export function scheduleInput(values: FormValues): ScheduleInput {
  const of = (name: (typeof WHEN)[number]): string => firstValue({ values, problems: [] }, name).trim();
  const [every, firstOn, pick, told] = [of('every'), of('firstOn'), of('pick'), of('told')];
  return { ...setInput(values), every, firstOn, pick, told };
}
