import { createHmac } from 'node:crypto';
import { aliasMessage, aliasText } from './core/alias-text';

/**
 * The name under which one funder sees a nonprofit that may not be named: `ONG 7K3QD-M2X9A`. The first 50 bits of
 * HMAC-SHA256 over funder and nonprofit: it repeats for one key, differs between funders and cannot be undone.
 */
export function aliasOf(key: Buffer, funder: string, nonprofitId: string): string {
  return aliasText(createHmac('sha256', key).update(aliasMessage(funder, nonprofitId), 'utf8').digest());
}
