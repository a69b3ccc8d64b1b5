import { isRole, type Role } from '../roles';
import type { PermissionRule } from '../permission-rule';
import { calendarPermissions } from './calendar';
import { contactPermissions } from './contacts';
import { accountPermissions } from './account';
import { auditPermissions } from './audit';
import { disclosurePermissions } from './disclosure';
import { documentPermissions } from './documents';
import { evidencePermissions } from './evidence';
import { grantPermissions } from './grants';
import { ledgerPermissions } from './ledger';
import { matchingPermissions } from './matching';
import { noticePermissions } from './notices';
import { peoplePermissions } from './people';
import { portfolioPermissions } from './portfolio';
import { profilePermissions } from './profile';
import { impactPermissions } from './impact';
import { reportingPermissions } from './reporting';
import { retentionPermissions } from './retention';
import { screeningPermissions } from './screening';
import { sessionPermissions } from './session';
import { staffPermissions } from './staff';
import { viewPermissions } from './views';
import { webhookPermissions } from './webhooks';

/** The closed list of what can be permitted, to whom, and what it means for an auditor. */
export const PERMISSIONS = {
  ...sessionPermissions,
  ...accountPermissions,
  ...noticePermissions,
  ...calendarPermissions,
  ...viewPermissions,
  ...peoplePermissions,
  ...matchingPermissions,
  ...profilePermissions,
  ...contactPermissions,
  ...auditPermissions,
  ...disclosurePermissions,
  ...staffPermissions,
  ...screeningPermissions,
  ...documentPermissions,
  ...evidencePermissions,
  ...retentionPermissions,
  ...grantPermissions,
  ...ledgerPermissions,
  ...reportingPermissions,
  ...impactPermissions,
  ...webhookPermissions,
  ...portfolioPermissions,
} as const satisfies Record<string, PermissionRule>;

export type Permission = keyof typeof PERMISSIONS;

export const permissionCodes = Object.keys(PERMISSIONS) as Permission[];

/** Whether any of the roles grants a permission; an unknown role grants none. */
export function grants(roles: readonly string[], permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission].roles;
  return roles.some((role) => isRole(role) && holders.includes(role));
}

/** The permission as one shape, for tables and for checking its rules. */
export const permissionRule = (permission: Permission): PermissionRule => PERMISSIONS[permission];

/** Whether an API token may ever carry the permission. */
export const isForTokens = (permission: Permission): boolean => permissionRule(permission).byToken === true;

/** The permissions that somebody with these roles may hand to a token. */
export function scopesFor(roles: readonly string[]): Permission[] {
  return permissionCodes.filter((code) => isForTokens(code) && grants(roles, code));
}
