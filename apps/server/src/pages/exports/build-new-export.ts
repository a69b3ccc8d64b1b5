import { EXPORT_LIMITS, EXPORT_KINDS, EXPORT_PURPOSES, exportPurposes } from '@puente/exports/core';
import { filtersOfList, type LeavingList } from '@puente/grants';
import { askedFields, queryOf, searchOf } from '../../http/asked-list';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import type { NewExportView } from './exports.view';
import { filterWords } from './filter-words';

interface NewExportInput {
  readonly asked: LeavingList;
  readonly rows: number;
  /** Why the list could not be taken out alone, in words; empty for somebody who came by themselves. */
  readonly reason: string;
  readonly state: FormState;
}

export function buildNewExport(page: PageModel, input: NewExportInput): NewExportView {
  const { locale } = page;
  const { asked, rows, state } = input;
  return {
    page,
    reason: input.reason,
    lead: say(locale, 'exports.newLead', { rows }),
    hint: say(locale, 'exports.newHint', { alone: EXPORT_LIMITS.rowsAlone }),
    facts: [
      { label: say(locale, 'exports.kind'), values: [EXPORT_KINDS[asked.kind][locale]] },
      { label: say(locale, 'exports.rows'), values: [String(rows)] },
      { label: say(locale, 'exports.filters'), values: filterWords(filtersOfList(asked), locale) },
    ],
    form: searchOf(asked)
      ? null
      : {
          action: pageUrl(locale, 'exports'),
          hidden: askedFields(asked),
          purpose: selectField(
            state,
            'purpose',
            say(locale, 'exports.purpose'),
            exportPurposes.map((value) => ({ value, label: EXPORT_PURPOSES[value][locale] })),
            say(locale, 'exports.choose'),
          ),
        },
    errors: errorSummary(state, ['purpose']),
    backUrl: listUrl(page, asked),
  };
}

/** What the path of a list says. */
const OF_THE_PATH: ReadonlySet<string> = new Set(['kind', 'programme', 'call']);

function pathOf(asked: LeavingList): string {
  if (asked.kind === 'received') return `calls/${asked.callId}/received`;
  return asked.kind === 'matches' ? `programmes/${asked.programmeId}/matches` : 'nonprofits';
}

/** The list itself, narrowed as it was. */
function listUrl({ locale }: PageModel, asked: LeavingList): string {
  const fields = askedFields(asked).filter(({ name }) => !OF_THE_PATH.has(name));
  const query = queryOf(fields).toString();
  const path = pathOf(asked);
  return pageUrl(locale, query ? `${path}?${query}` : path);
}
