import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { disclosureEntities } from '@puente/disclosure';
import { exportEntities } from '@puente/exports';
import { grantEntities } from '@puente/grants';
import { documentEntities } from '@puente/documents';
import { evidenceEntities } from '@puente/evidence';
import { OutboxJob } from '@puente/jobs';
import { ledgerEntities } from '@puente/ledger';
import { mailEntities } from '@puente/mail';
import { matchingEntities } from '@puente/matching';
import { organizationEntities } from '@puente/organizations';
import { reportingEntities } from '@puente/reporting';
import { portfolioEntities } from '@puente/portfolio';
import { retentionEntities } from '@puente/retention';
import { screeningEntities } from '@puente/screening';
import { vaultEntities } from '@puente/vault';
import { webhookEntities } from '@puente/webhooks';

/** The tables of all rooms. */
export const entities = [
  ...accessEntities,
  ...auditEntities,
  ...disclosureEntities,
  ...organizationEntities,
  ...matchingEntities,
  ...retentionEntities,
  ...vaultEntities,
  ...mailEntities,
  ...disclosureEntities,
  ...exportEntities,
  ...documentEntities,
  ...evidenceEntities,
  ...screeningEntities,
  ...grantEntities,
  ...ledgerEntities,
  ...reportingEntities,
  ...portfolioEntities,
  ...webhookEntities,
  OutboxJob,
];
