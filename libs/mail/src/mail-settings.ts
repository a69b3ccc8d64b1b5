import type { Config } from '@puente/config';
import type { Tx } from '@puente/database';

export const MAIL_SETTINGS = Symbol('mail settings');

/** How mails leave this installation. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; null: mails are kept and shown to the developer. */
  readonly smtpUrl: string | null;
  readonly from: string;
  /** Where links lead. */
  readonly publicUrl: string;
  /** Whether an organisation asked not to be written to, apart from matters of security. */
  readonly isPaused: (tx: Tx, tenantId: string) => Promise<boolean>;
}

/** The mail settings of the environment; who asked not to be written to is known to a room. */
export function mailSettingsOf(
  config: Config,
  isPaused: NonNullable<MailSettings['isPaused']>,
): MailSettings {
  return { smtpUrl: config.smtpUrl, from: config.mailFrom, publicUrl: config.publicUrl, isPaused };
}
