import { randomUUID } from 'node:crypto';
import type { Cast } from '../t05-people';
import { DAY, JOB, SEALED, byTenant, type Case, type Columns } from './case';

const MAIL_ID = randomUUID();

const documentOf =
  (scan: string, number: number) =>
  ({ owner: { nonprofit } }: Cast): Columns => ({
    number,
    scan,
    type: 'pdf',
    purpose: 'other',
    sealed_name: SEALED,
    sealed_key: SEALED,
    byte_count: 1,
    added_by: nonprofit.personId,
    added_at: DAY,
  });

export const mailCases: readonly Case[] = [
  {
    label: 'mails',
    table: 'mails',
    owner: 'nonprofit',
    key: () => ({ id: MAIL_ID }),
    rest: (cast) => ({
      ...byTenant('nonprofit')(cast),
      person_id: cast.owner.nonprofit.personId,
      template: 'message',
      data: {},
    }),
    column: 'status',
    tenantColumn: 'tenant_id',
    rights: {
      own: 'si',
      'own-member': 'i',
      'other-hip': 'si',
      login: 'i',
      admission: 'i',
      dispatcher: 'i',
      matcher: 'i',
      importer: 'i',
      installer: 'i',
      keeper: 'siu',
      'audit-keeper': 'i',
      mailer: 'siu',
      librarian: 'i',
      messenger: 'i',
      screener: 'i',
      treasurer: 'i',
      registrar: 'i',
    },
    because:
      'HIP writes to nonprofits, the platform to anybody; administrators see what was sent to their own, HIP’s all',
  },
  {
    label: 'documents: scanned',
    table: 'documents',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: JOB }),
    rest: documentOf('clean', 1),
    column: 'sealed_name',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', 'other-hip': 's', keeper: 'su', librarian: 's' },
    because: 'HIP looks at them when it verifies a nonprofit',
  },
  {
    label: 'documents: not scanned',
    table: 'documents',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: MAIL_ID }),
    rest: documentOf('unscanned', 2),
    column: 'sealed_name',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', keeper: 'su', librarian: 's' },
  },
  {
    label: 'document_counts',
    table: 'document_counts',
    owner: 'nonprofit',
    key: byTenant('nonprofit'),
    rest: () => ({ last_number: 1, day_began: DAY, added: 1 }),
    column: 'added',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', keeper: 'sd' },
  },
  {
    label: 'notices',
    table: 'notices',
    owner: 'nonprofit',
    key: (cast) =>
      byTenant('nonprofit', { person_id: cast.owner.nonprofit.personId, event_id: MAIL_ID })(cast),
    rest: () => ({ kind: 'welcome', created_at: DAY }),
    column: 'read_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'su', mailer: 'si', keeper: 'sd' },
  },
  {
    label: 'notices: of a colleague',
    table: 'notices',
    owner: 'nonprofit',
    key: (cast) =>
      byTenant('nonprofit', { person_id: cast.owner.nonprofit.colleagueId, event_id: MAIL_ID })(cast),
    rest: () => ({ kind: 'welcome', created_at: DAY }),
    column: 'read_at',
    tenantColumn: 'tenant_id',
    rights: { mailer: 'si', keeper: 'sd' },
  },
  {
    label: 'notice_settings',
    table: 'notice_settings',
    owner: 'nonprofit',
    key: (cast) => ({ person_id: cast.owner.nonprofit.personId }),
    rest: () => ({ frequency: 'daily' }),
    column: 'frequency',
    tenantColumn: null,
    rights: { own: 'siu', mailer: 's' },
  },
  {
    label: 'notice_settings: a colleague who wants no mails',
    table: 'notice_settings',
    owner: 'nonprofit',
    key: (cast) => ({ person_id: cast.owner.nonprofit.colleagueId }),
    rest: () => ({ frequency: 'none' }),
    column: 'frequency',
    tenantColumn: null,
    rights: { mailer: 'siu' },
    because: 'the link of a mail ends mails, and can choose nothing else',
  },
];
