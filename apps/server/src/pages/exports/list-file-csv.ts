import type { LeavingFile, LeavingList } from '@puente/grants';
import { DomainError, type Locale } from '@puente/kernel';
import { tableCsv } from '@puente/rendering';
import type { Response } from 'express';
import { askedFields, queryOf, searchOf } from '../../http/asked-list';
import { sendCsv } from '../../http/csv-answer';
import { sendXlsx } from '../../http/table-answer';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { matchesCsv } from '../matches/matches-csv';
import { nonprofitsCsv } from '../nonprofits/nonprofits-csv';
import { receivedReadme, receivedTable } from '../received/received-file';
import { shortlistCsv } from '../shortlists/shortlist-csv';

/** A list as the text of its file, each row marked. */
export function listFileCsv(file: LeavingFile, locale: Locale): string {
  if (file.kind === 'received') return tableCsv(receivedTable(file, locale));
  if (file.kind === 'shortlist') return shortlistCsv(file.listed, file.mark);
  return file.kind === 'matches'
    ? matchesCsv(file.list, file.mark, locale)
    : nonprofitsCsv(file.cards, file.mark);
}

/** Sends a list under a name that says neither what nor whose it is: as CSV, or as sheets where it has them. */
export function sendListFile(response: Response, file: LeavingFile, locale: Locale, asSheets = false): void {
  const name = say(locale, 'exports.fileName');
  if (!asSheets || file.kind !== 'received') {
    return sendCsv(response.status(200), name, listFileCsv(file, locale));
  }
  sendXlsx(response.status(200), name, [receivedReadme(file, locale), receivedTable(file, locale)]);
}

const BY_TWO = new Set(['export-needs-approval', 'export-limit']);

/** Sends the file of a list; where one person alone may not take it, leads to where a second one is asked. */
export async function answerListFile<Asked extends LeavingList>(
  response: Response,
  asked: Asked,
  locale: Locale,
  take: (asked: Asked) => Promise<LeavingFile>,
): Promise<void> {
  try {
    const asSheets = response.req.path.endsWith('.xlsx');
    sendListFile(response, await take(asked), locale, asSheets);
  } catch (error) {
    if (!(error instanceof DomainError) || !BY_TWO.has(error.code)) throw error;
    const query = queryOf(askedFields(asked));
    query.set('because', error.code);
    if (searchOf(asked)) query.set('q', searchOf(asked));
    response.redirect(303, pageUrl(locale, `exports/new?${query.toString()}`));
  }
}
