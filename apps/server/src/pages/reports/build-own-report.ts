import type { RequirementRow } from '@puente/grants';
import { formatDay, type Locale } from '@puente/kernel';
import type { BudgetView } from '@puente/ledger';
import { isOpen, type ReportStanding } from '@puente/reporting';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { savedWords, taskOf } from '../applications/build-application';
import { checkedSections, missingLinks } from '../applications/build-check';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { moneyOf, recipientStatus, reportHeading } from './report-words';
import type { OwnReportView } from './reports.view';

export interface OwnReportInput {
  readonly own: ReportStanding;
  /** Of each award that it is for. */
  readonly budgets: readonly BudgetView[];
  /** What else it could answer. */
  readonly others: readonly RequirementRow[];
  readonly may: { readonly write: boolean; readonly share: boolean };
}

export function buildOwnReport(page: PageModel, input: OwnReportInput, state: FormState): OwnReportView {
  const { locale } = page;
  const { own, may } = input;
  const { report, recipients, form, answers } = own;
  const at = (tail: string): string => pageUrl(locale, `my/reports/${report.id}${tail}`);
  const mayWrite = may.write && isOpen(recipients);
  const values = Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value]));
  const mayHandIn = mayWrite && own.faults.length === 0;
  return {
    page,
    errors: errorSummary(state, ['requirement', 'agree']),
    back: { url: pageUrl(locale, 'my/reports'), label: say(locale, 'reports.title') },
    heading: reportHeading(report, locale),
    saved: savedWords(answers, locale),
    corrections: correctionsOf(own, locale),
    tasks: own.sections.map((section, index) => {
      const isWritable = mayWrite && own.open.includes(section.id);
      return taskOf(own, section, index, isWritable ? at : null, locale);
    }),
    recipients: recipientsOf(own, mayWrite, at, locale),
    money: input.budgets.map((budget) => budgetMoney(budget, may.write, locale)),
    share: mayWrite && may.share && input.others.length > 0 ? shareOf(input.others, at, state, locale) : null,
    sections: checkedSections(form, values, null, locale),
    missing: mayWrite && own.faults.length > 0 ? missingOf(own, at, locale) : null,
    handIn: mayHandIn ? { action: at('/hand-in'), version: nextVersion(state.values, report.version) } : null,
  };
}

function correctionsOf({ recipients, form }: ReportStanding, locale: Locale): OwnReportView['corrections'] {
  const returned = recipients.filter(({ state }) => state === 'returned');
  return returned.flatMap(({ notes }) =>
    notes.map(({ section, note }) => ({
      section: wordsOf(form.sections.find(({ id }) => id === section)?.title, locale),
      note,
    })),
  );
}

function recipientsOf(
  { recipients }: ReportStanding,
  mayWrite: boolean,
  at: (tail: string) => string,
  locale: Locale,
): OwnReportView['recipients'] {
  return recipients.map(({ id, award, funder, dueOn, state }) => ({
    ...{ award, funder, due: formatDay(dueOn, locale), status: recipientStatus(state, locale) },
    withdraw:
      mayWrite && state === 'waiting'
        ? {
            action: at(`/recipients/${id}/withdraw`),
            label: say(locale, 'reports.withdrawFor', { award }),
          }
        : null,
  }));
}

function budgetMoney({ award, standing }: BudgetView, mayWrite: boolean, locale: Locale) {
  const lines = standing.lines.map(({ code, budgetMinor, spentMinor }) => ({
    ...{ code, budgetMinor: String(budgetMinor), spentMinor: String(spentMinor) },
  }));
  const { id, title, currency } = award;
  const sayUrl = mayWrite ? pageUrl(locale, `my/awards/${id}/budget`) : null;
  return moneyOf({ id, award: title, currency, lines }, sayUrl, locale);
}

function shareOf(
  others: readonly RequirementRow[],
  at: (tail: string) => string,
  state: FormState,
  locale: Locale,
): OwnReportView['share'] {
  const options = others.map(({ id, title, award, funder }) => ({
    value: id,
    label: say(locale, 'reports.shareOption', { title, award, funder }),
  }));
  return {
    action: at('/recipients'),
    requirement: selectField(state, 'requirement', say(locale, 'reports.shareWith'), options),
    agree: choiceField(state, {
      ...{ name: 'agree', legend: say(locale, 'reports.agreeTitle'), kind: 'checkbox' },
      options: [{ value: 'yes', label: say(locale, 'reports.agree') }],
    }),
  };
}

const missingOf = (
  { form, faults }: ReportStanding,
  at: (tail: string) => string,
  locale: Locale,
): OwnReportView['missing'] => ({
  title: say(locale, 'reports.missing', { count: faults.length }),
  links: missingLinks(form, faults, at, locale),
});
