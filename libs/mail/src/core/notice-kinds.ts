import { AMENDMENT_NOTICES } from './notices/amendments';
import { APPLICATION_NOTICES } from './notices/applications';
import { AWARD_NOTICES } from './notices/awards';
import { DISCLOSURE_NOTICES } from './notices/disclosure';
import { ENDING_NOTICES } from './notices/endings';
import type { NoticeKind } from './notices/notice-kind';
import { ORGANIZATION_NOTICES } from './notices/organizations';
import { PAYMENT_NOTICES } from './notices/payments';
import { REPORT_NOTICES } from './notices/reports';
import { REQUIREMENT_NOTICES } from './notices/requirements';
import { STAFF_NOTICES } from './notices/staff';
import { VISIT_NOTICES } from './notices/visits';

/** Everything that the platform tells a person, by code; a file a subject. */
export const NOTICE_KINDS = {
  ...STAFF_NOTICES,
  ...ORGANIZATION_NOTICES,
  ...DISCLOSURE_NOTICES,
  ...APPLICATION_NOTICES,
  ...AWARD_NOTICES,
  ...AMENDMENT_NOTICES,
  ...ENDING_NOTICES,
  ...VISIT_NOTICES,
  ...REQUIREMENT_NOTICES,
  ...REPORT_NOTICES,
  ...PAYMENT_NOTICES,
};

export type NoticeKindCode = keyof typeof NOTICE_KINDS;

export function isNoticeKind(code: string): code is NoticeKindCode {
  return Object.hasOwn(NOTICE_KINDS, code);
}

export const noticeKind = (code: NoticeKindCode): NoticeKind => NOTICE_KINDS[code];
