import { createHmac } from 'node:crypto';
import { yearOf, type DateOnly } from '@puente/kernel';
import { aliasMessage, aliasText } from './core/alias-text';

/**
 * The name under which one funder sees a nonprofit that may not be named: `ONG 7K3QD-M2X9A`. The first 50 bits of
 * HMAC-SHA256 over funder and nonprofit: it repeats for one key, differs between funders and cannot be undone. In pages
 * and API it differs between editions as well; a file on somebody's desk has none.
 */
export function aliasOf(key: Buffer, funder: string, nonprofitId: string, edition?: string): string {
  const reader = edition === undefined ? funder : aliasMessage(edition, funder);
  return aliasText(createHmac('sha256', key).update(aliasMessage(reader, nonprofitId), 'utf8').digest());
}

/** The edition of aliases on a day in Mexico: its calendar year. */
export const editionOf = (day: DateOnly): string => String(yearOf(day));
