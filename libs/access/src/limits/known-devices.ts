import { createHash, randomUUID } from 'node:crypto';
import type { Vault } from '@puente/vault';

const PURPOSE = 'known-device';
/** As many people as sign in on one device of an office. */
const MOST_ACCOUNTS = 8;
const WHOLE = /^[0-9a-f-]{36}(\.[\w-]{43}){0,8}$/;

/**
 * Which accounts were opened on a device before, as its cookie says: a random id, and for each account a code that only
 * we can make. Nothing of it is stored here, and it names nobody.
 */
export class KnownDevices {
  constructor(private readonly vault: Vault) {}

  /** The device's id when the account was opened on it before, else null. */
  knownTo(account: string, cookie: string | null): string | null {
    const { id, codes } = read(cookie);
    if (id === null) return null;
    const known = codes.some(
      (code) => this.vault.checkToken(PURPOSE, `${bound(id, account)}..${code}`) !== null,
    );
    return known ? id : null;
  }

  /** The cookie of the device after the account was opened on it. */
  withAccount(account: string, cookie: string | null): string {
    const { id = null, codes } = read(cookie);
    const device = id ?? randomUUID();
    if (id !== null && this.knownTo(account, cookie)) return cookie!;
    const code = this.vault.token(PURPOSE, bound(device, account)).split('.')[2]!;
    return [device, code, ...codes].slice(0, MOST_ACCOUNTS + 1).join('.');
  }
}

function read(cookie: string | null): { id: string | null; codes: string[] } {
  if (cookie === null || !WHOLE.test(cookie)) return { id: null, codes: [] };
  const [id = null, ...codes] = cookie.split('.');
  return { id, codes };
}

const bound = (device: string, account: string): string =>
  createHash('sha256')
    .update(JSON.stringify([device, account]))
    .digest('base64url');
