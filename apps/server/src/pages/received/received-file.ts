import { answerOf, filtersOfList, type ReceivedListFile } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { DataTable } from '@puente/rendering';
import { markedTable } from '../../http/marked-csv';
import { say } from '../../texts';
import { filterWords } from '../exports/filter-words';
import { wordsOf } from '../forms/form-words';
import { dayOf } from '../shared/words';
import { receivedLabel } from './received-words';

const HEADER = ['label', 'region', 'main_service', 'stage', 'submitted_on', 'answer', 'mark'] as const;

/** What the list shows of each application, for a spreadsheet: stable keys, and codes but for names and aliases. */
export function receivedTable({ listed, mark }: ReceivedListFile, locale: Locale): DataTable {
  const rows = listed.map((each) => [
    receivedLabel(each, locale),
    each.card?.mainRegion ?? null,
    each.card?.mainService ?? null,
    each.stage,
    dayOf(each.submittedAt),
    answerOf(each),
    each.mark?.mark ?? null,
  ]);
  return markedTable({ name: say(locale, 'received.sheet'), header: HEADER, rows }, mark);
}

/** What the file is, how it was narrowed and what its columns say, as the first sheet. */
export function receivedReadme(file: ReceivedListFile, locale: Locale): DataTable {
  const { call, listed, mark } = file;
  const rows = [
    ['list', say(locale, 'received.title')],
    ['call', wordsOf(call.facts.title, locale)],
    ...filterWords(filtersOfList(file), locale).map((words) => ['filter', words]),
    ['rows', listed.length],
    ['export', mark.code],
    ['exported_at', mark.at.toISOString()],
    ...HEADER.map((key) => [`column ${key}`, say(locale, `received.column-${key}`)]),
    ['column export', say(locale, 'received.column-export')],
  ];
  return { name: say(locale, 'received.readme'), header: ['key', 'value'], rows };
}
