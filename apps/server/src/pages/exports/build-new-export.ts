import { EXPORT_LIMITS, EXPORT_KINDS, EXPORT_PURPOSES, exportPurposes } from '@puente/exports/core';
import { filtersOfList, type LeavingList } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { askedFields, ofList, queryOf, searchOf } from '../../http/asked-list';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField } from '../shared/build-fields';
import { shortlistUrl } from '../shortlists/shortlist-urls';
import { errorSummary, type FormState } from '../shared/form-state';
import { listUrl, narrowedUrl } from '../shared/list-url';
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
    backUrl: backUrl(asked, locale),
  };
}

/** What the path of a list says. */
const OF_THE_PATH: ReadonlySet<string> = new Set(['kind', 'programme', 'call']);

/** The list itself, narrowed as it was. */
function backUrl(asked: LeavingList, locale: Locale): string {
  if (asked.kind === 'shortlist') return shortlistUrl(asked.shortlistId, locale);
  const fields = askedFields(asked).filter(({ name }) => !OF_THE_PATH.has(name));
  const url = listUrl({ list: asked.kind, of: ofList(asked) }, locale);
  return url ? narrowedUrl(url, queryOf(fields).toString()) : pageUrl(locale, 'exports');
}
