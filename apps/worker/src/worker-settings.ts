import type { Config } from '@puente/config';
import { documentSettingsOf } from '@puente/documents';
import { mailSettingsOf } from '@puente/mail';
import { isContactPaused } from '@puente/organizations';
import { webhookSettingsOf } from '@puente/webhooks';
import type { WorkerOptions } from './start-worker';

/** What the environment and the rooms say of mails, the trail, files and webhooks. */
export function workerSettings(
  config: Config,
): Pick<WorkerOptions, 'mail' | 'audit' | 'documents' | 'webhooks'> {
  return {
    mail: mailSettingsOf(config, isContactPaused),
    audit: config.audit,
    documents: documentSettingsOf(config),
    webhooks: webhookSettingsOf(config),
  };
}
