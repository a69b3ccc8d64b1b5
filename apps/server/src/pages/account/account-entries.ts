import type { Permission } from '@puente/permissions';
import type { IconName } from '@puente/rendering';
import type { TextKey } from '../../texts';

/** One entry of the account page; shown to whoever holds the permission. */
interface AccountEntry {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly path: string;
  readonly icon: IconName;
  readonly permission: Permission;
}

/** Everything that hangs under the account page, in the order in which it is shown. */
export const ACCOUNT_ENTRIES: readonly AccountEntry[] = [
  {
    title: 'account.secondFactor',
    text: 'account.secondFactorText',
    path: 'account/second-factor',
    icon: 'shield',
    permission: 'factor:own',
  },
  {
    title: 'account.password',
    text: 'account.passwordText',
    path: 'account/password',
    icon: 'key',
    permission: 'password:renew',
  },
  {
    title: 'account.devices',
    text: 'account.devicesText',
    path: 'account/devices',
    icon: 'device',
    permission: 'session:own',
  },
  {
    title: 'alerts.title',
    text: 'alerts.entryText',
    path: 'alerts',
    icon: 'target',
    permission: 'alert:own',
  },
  {
    title: 'reviews.title',
    text: 'reviews.entryText',
    path: 'review',
    icon: 'check',
    permission: 'review:write',
  },
  {
    title: 'trail.title',
    text: 'trail.entryText',
    path: 'account/audit',
    icon: 'book',
    permission: 'audit:read-own',
  },
  {
    title: 'exports.title',
    text: 'exports.entryText',
    path: 'exports',
    icon: 'download',
    permission: 'export:read',
  },
  {
    title: 'organizations.title',
    text: 'account.organizationsText',
    path: 'account/organizations',
    icon: 'arrow',
    permission: 'session:own',
  },
  {
    title: 'tokens.title',
    text: 'account.tokensText',
    path: 'account/tokens',
    icon: 'columns',
    permission: 'token:own',
  },
  {
    title: 'calendar.title',
    text: 'calendar.accountText',
    path: 'account/calendar',
    icon: 'check',
    permission: 'calendar:own',
  },
  {
    title: 'webhooks.title',
    text: 'webhooks.accountText',
    path: 'account/webhooks',
    icon: 'arrow',
    permission: 'webhook:read',
  },
  {
    title: 'people.title',
    text: 'account.peopleText',
    path: 'account/people',
    icon: 'people',
    permission: 'people:read',
  },
  {
    title: 'admissions.title',
    text: 'account.admissionsText',
    path: 'account/admissions',
    icon: 'plus',
    permission: 'organization:see-admissions',
  },
  {
    title: 'permissions.title',
    text: 'account.permissionsText',
    path: 'account/permissions',
    icon: 'check',
    permission: 'permission:read',
  },
  {
    title: 'documents.title',
    text: 'documents.accountText',
    path: 'my/documents',
    icon: 'upload',
    permission: 'document:read-own',
  },
  {
    title: 'messages.account',
    text: 'messages.accountText',
    path: 'account/messages',
    icon: 'alert',
    permission: 'notice:own',
  },
  {
    title: 'notices.account',
    text: 'notices.accountText',
    path: 'account/notices',
    icon: 'edit',
    permission: 'notice:own',
  },
  {
    title: 'mailLog.title',
    text: 'mailLog.accountText',
    path: 'account/mails',
    icon: 'book',
    permission: 'mail:read',
  },
];
