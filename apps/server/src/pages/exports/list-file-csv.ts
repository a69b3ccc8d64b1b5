import { DomainError, type Locale } from '@puente/kernel';
import type { AskedList, ListFile } from '@puente/matching';
import type { Response } from 'express';
import { askedFields, queryOf } from '../../http/asked-list';
import { sendCsv } from '../../http/csv-answer';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { matchesCsv } from '../matches/matches-csv';
import { nonprofitsCsv } from '../nonprofits/nonprofits-csv';

/** A list as the text of its file, each row marked. */
export function listFileCsv(file: ListFile, locale: Locale): string {
  return file.kind === 'matches'
    ? matchesCsv(file.list, file.mark, locale)
    : nonprofitsCsv(file.cards, file.mark);
}

/** Sends a list under a name that says neither what nor whose it is. */
export function sendListFile(response: Response, file: ListFile, locale: Locale): void {
  sendCsv(response.status(200), say(locale, 'exports.fileName'), listFileCsv(file, locale));
}

const BY_TWO = new Set(['export-needs-approval', 'export-limit']);

/** Sends the file of a list; where one person alone may not take it, leads to where a second one is asked. */
export async function answerListFile(
  response: Response,
  asked: AskedList,
  locale: Locale,
  take: (asked: AskedList) => Promise<ListFile>,
): Promise<void> {
  try {
    sendListFile(response, await take(asked), locale);
  } catch (error) {
    if (!(error instanceof DomainError) || !BY_TWO.has(error.code)) throw error;
    const query = queryOf(askedFields(asked));
    query.set('because', error.code);
    if (asked.query.q) query.set('q', asked.query.q);
    response.redirect(303, pageUrl(locale, `exports/new?${query.toString()}`));
  }
}
