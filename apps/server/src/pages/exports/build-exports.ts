import type { ExportState, ExportView } from '@puente/exports';
import { EXPORT_KINDS, EXPORT_LIMITS, EXPORT_PURPOSES } from '@puente/exports/core';
import type { Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { dayOf } from '../shared/words';
import type { ExportFileView, ExportListView } from './exports.view';
import { filterWords } from './filter-words';

const STATES: Readonly<Record<ExportState, { readonly name: TextKey; readonly means: TextKey }>> = {
  requested: { name: 'exports.stateRequested', means: 'exports.meansRequested' },
  approved: { name: 'exports.stateApproved', means: 'exports.meansApproved' },
  refused: { name: 'exports.stateRefused', means: 'exports.meansRefused' },
  made: { name: 'exports.stateMade', means: 'exports.meansMade' },
  expired: { name: 'exports.stateExpired', means: 'exports.meansExpired' },
  closed: { name: 'exports.stateClosed', means: 'exports.meansClosed' },
};

/** `code` is the mark that was searched for, as typed. */
export function buildExportList(
  page: PageModel,
  { files, code }: { readonly files: readonly ExportView[]; readonly code: string },
): ExportListView {
  const { locale } = page;
  const { rowsAlone: alone, rowsADay: day } = EXPORT_LIMITS;
  return {
    page,
    lead: say(locale, 'exports.lead', { alone, day }),
    searchAction: pageUrl(locale, 'exports'),
    code: textField({ values: { code: [code] }, problems: [] }, 'code', say(locale, 'exports.mark'), {
      type: 'search',
      maxlength: 20,
      hint: say(locale, 'exports.markHint'),
    }),
    rows: files.map((each) => lineOf(each, locale)),
    empty: say(locale, code === '' ? 'exports.empty' : 'exports.unknownMark'),
  };
}

function lineOf(file: ExportView, locale: Locale): ExportListView['rows'][number] {
  return {
    code: file.code,
    url: pageUrl(locale, `exports/${file.id}`),
    kind: EXPORT_KINDS[file.kind][locale],
    rows: file.rowCount,
    state: say(locale, STATES[file.state].name),
    requester: file.requester ?? say(locale, 'common.notKnown'),
    requestedOn: dayOf(file.requestedAt),
  };
}

interface FileInput {
  readonly file: ExportView;
  readonly personId: string;
  readonly mayDecide: boolean;
  /** The title of the programme or call whose list it is, or a shortlist's name; null where the reader knows none. */
  readonly of: string | null;
}

export function buildExportFile(page: PageModel, input: FileInput): ExportFileView {
  const { locale } = page;
  const { file, personId, mayDecide } = input;
  const url = pageUrl(locale, `exports/${file.id}`);
  const isOwn = file.requestedBy === personId;
  return {
    page,
    code: file.code,
    state: say(locale, STATES[file.state].name),
    sentence: say(locale, STATES[file.state].means),
    facts: factsOf(input, locale),
    decideAction: file.state === 'requested' && !isOwn && mayDecide ? `${url}/decision` : null,
    takeAction: file.state === 'approved' && isOwn ? `${url}/file` : null,
    hasSheets: file.kind === 'received',
    listUrl: pageUrl(locale, 'exports'),
  };
}

function factsOf({ file, of }: FileInput, locale: Locale): ExportFileView['facts'] {
  const fact = (key: TextKey, ...values: (string | null)[]) => ({
    label: say(locale, key),
    values: values.flatMap((value) => (value ? [value] : [])),
  });
  const day = (at: Date | null): string | null => at && at.toISOString().slice(0, 16).replace('T', ' ');
  return [
    fact('exports.kind', EXPORT_KINDS[file.kind][locale], of),
    fact('exports.rows', String(file.rowCount)),
    fact('exports.filters', ...filterWords(file.filters, locale)),
    ...(file.purpose ? [fact('exports.purpose', EXPORT_PURPOSES[file.purpose][locale])] : []),
    fact('exports.requester', file.requester),
    ...(file.decider ? [fact('exports.decider', file.decider)] : []),
    ...(file.madeAt ? [fact('exports.takenOn', `${day(file.madeAt)} UTC`)] : []),
  ];
}
