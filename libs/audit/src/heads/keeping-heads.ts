import type { KeyObject } from 'node:crypto';
import type { AuditConfig } from '@puente/config';
import type { Database } from '@puente/database';
import type { Recurring } from '@puente/jobs';
import type { Clock } from '@puente/kernel';
import type { Vault } from '@puente/vault';
import { HeadsFolder } from './heads-folder';
import { HeadsKeeper } from './heads-keeper';
import { HeadsMail } from './heads-mail';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly key: KeyObject;
}

/** What whoever carries out jobs does for the log: a line every few minutes, a mail every hour, a last line at stop. */
export function keepingHeads(
  { database, clock, vault, key }: Parts,
  { headsFolder, everyMinutes, mail }: AuditConfig,
): { readonly recurring: readonly Recurring[]; stop(): Promise<void> } {
  const folder = new HeadsFolder(headsFolder);
  const keeper = new HeadsKeeper(database, clock, folder, key);
  const keep = async (): Promise<void> => void (await keeper.keep());
  const mails = mail ? [new HeadsMail(database, vault, folder, mail)] : [];
  return {
    recurring: [
      { everyMs: everyMinutes * MINUTE_MS, run: keep },
      ...mails.map((each) => ({ everyMs: HOUR_MS, run: () => each.send() })),
    ],
    stop: keep,
  };
}
