import type { ReportToBegin } from '@puente/reporting';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import type { BeginReportView } from './reports.view';

/** Which time a report is to be about, as proposed or as it was typed. */
export function buildBegin(
  page: PageModel,
  { requirement, period }: ReportToBegin,
  state: FormState,
): BeginReportView {
  const { locale } = page;
  const at = `my/requirements/${requirement.id}`;
  const proposed = { fromOn: [period.fromOn], untilOn: [period.untilOn], ...state.values };
  const day = (name: 'fromOn' | 'untilOn') =>
    textField({ ...state, values: proposed }, name, say(locale, `reports.${name}`), {
      ...{ type: 'date', required: true },
    });
  return {
    page,
    errors: errorSummary(state, ['fromOn', 'untilOn']),
    back: { url: pageUrl(locale, at), label: say(locale, 'reports.toRequirement') },
    heading: requirement.title,
    action: pageUrl(locale, `${at}/report`),
    fromOn: day('fromOn'),
    untilOn: day('untilOn'),
  };
}
