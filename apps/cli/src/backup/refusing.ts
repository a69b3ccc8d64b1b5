import { ConfigError } from '@puente/config';
import { BackupRefused, BrokenDataFolder } from '@puente/database';
import type { Locale } from '@puente/kernel';
import { Refused } from '../refused';
import { refusal } from './words';

/** Runs the work of a command; what is refused on the way is told in the reader's language. */
export async function refusing(locale: Locale, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof BackupRefused) throw refusal(error.code, locale, error.about);
    const expected = error instanceof ConfigError || error instanceof BrokenDataFolder;
    throw expected ? new Refused(error.message) : error;
  }
}
