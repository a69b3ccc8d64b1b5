import type { LocaleText } from '@puente/kernel';
import type { ActionKind, AuditedAction } from './audited-action';
import { calendarActions } from './calendar';
import { conflictActions } from './conflicts';
import { contactActions } from './contacts';
import { disclosureActions } from './disclosure';
import { accountActions } from './account';
import { documentActions } from './documents';
import { evidenceActions } from './evidence';
import { grantActions } from './grants';
import { ledgerActions } from './ledger';
import { logActions } from './log';
import { peopleActions } from './people';
import { noticeActions } from './notices';
import { portfolioActions } from './portfolio';
import { impactActions } from './impact';
import { reportingActions } from './reporting';
import { retentionActions } from './retention';
import { screeningActions } from './screening';
import { shortlistActions } from './shortlists';
import { sightingActions } from './sightings';
import { staffActions } from './staff';
import { viewActions } from './views';
import { webhookActions } from './webhooks';

export type { ActionKind, AuditedAction } from './audited-action';
export { SIGHTINGS, type Sighting } from './sightings';

/** The closed list of what is recorded; each subject has a file of its own. Codes are `subject.what-happened`. */
export const ACTIONS = {
  ...accountActions,
  ...peopleActions,
  ...portfolioActions,
  ...conflictActions,
  ...contactActions,
  ...documentActions,
  ...evidenceActions,
  ...screeningActions,
  ...sightingActions,
  ...shortlistActions,
  ...disclosureActions,
  ...logActions,
  ...staffActions,
  ...noticeActions,
  ...calendarActions,
  ...viewActions,
  ...retentionActions,
  ...grantActions,
  ...ledgerActions,
  ...reportingActions,
  ...impactActions,
  ...webhookActions,
} as const satisfies Record<string, AuditedAction>;

export type AuditAction = keyof typeof ACTIONS;

export const auditActions = Object.keys(ACTIONS) as AuditAction[];

export const isAuditAction = (code: string): code is AuditAction => Object.hasOwn(ACTIONS, code);

/** The kind and words of a recorded code; one that this version does not know speaks for itself. */
export function describeAction(code: string): {
  readonly kind: ActionKind | null;
  readonly words: LocaleText;
} {
  return isAuditAction(code) ? ACTIONS[code] : { kind: null, words: { es: code, en: code } };
}
