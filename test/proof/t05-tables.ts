import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantKind } from '@puente/database';
import type { Cast, Who } from './t05-people';
import { STAFF_CASES } from './t05-staff';

/**
 * Base rights on a row: s select, i insert, u update, d delete. All other verbs follow from them. `own` acts as the
 * organisation's administrator; `own-member` has the same rights where none are named.
 */
type Rights = Partial<Record<Who, string>>;
type Columns = Readonly<Record<string, unknown>>;

/** One row of a table, its owner, and every right that anybody has on it; whoever is not named has none. */
export interface Case {
  readonly label: string;
  readonly table: string;
  readonly owner: TenantKind;
  readonly key: (cast: Cast) => Columns;
  /** The other columns of the row; null when it is there already. */
  readonly rest: ((cast: Cast) => Columns) | null;
  /** A column outside the key that an update may set, and the one that names the tenant, if any. */
  readonly column: string;
  readonly tenantColumn: string | null;
  readonly rights: Rights;
  /** Why others than the owner and the platform's own actors may see or write it. */
  readonly because?: string;
}

const PROGRAMME = randomUUID();
const JOB = randomUUID();
const MAIL_ID = randomUUID();
const ID_HASH = `\\x${randomBytes(32).toString('hex')}`;
const RESET = randomUUID();
const GIVER = randomUUID();
const RECEIVER = randomUUID();
const DAY = '2026-11-21T00:00:00Z';

const byTenant =
  (owner: TenantKind, key: Columns = {}) =>
  (cast: Cast): Columns => ({ tenant_id: cast.owner[owner].tenantId, ...key });

const organization = (owner: TenantKind, rights: Rights, because: string): Case => ({
  label: `organizations: a ${owner}`,
  table: 'organizations',
  owner,
  key: (cast) => ({ id: cast.owner[owner].tenantId }),
  rest: null,
  column: 'name',
  tenantColumn: 'id',
  rights: {
    own: 'su',
    'other-hip': 's',
    login: 's',
    admission: 's',
    matcher: 's',
    importer: 's',
    installer: 'si',
    ...rights,
  },
  because,
});

const programme = (status: string, id: string, rights: Rights, because: string): Case => ({
  label: `programmes: ${status}`,
  table: 'programmes',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: () => ({ status, facts: {} }),
  column: 'status',
  tenantColumn: 'tenant_id',
  rights: { own: 'siu', 'other-hip': 's', matcher: 's', installer: 'si', ...rights },
  because,
});

const pastGrant = (table: string, key: Columns, column: string, rest: Columns): Case => ({
  label: table,
  table,
  owner: 'hip',
  key: byTenant('hip', key),
  rest: () => rest,
  column,
  tenantColumn: 'tenant_id',
  rights: { own: 'si', matcher: 's', importer: 'si' },
});

const ORGANIZATIONS: readonly Case[] = [
  organization(
    'funder',
    { 'other-funder': 's', 'other-nonprofit': 's', 'other-hip': 'si' },
    'signed-in people know the names of funders, and HIP’s administrators admit new ones',
  ),
  organization(
    'hip',
    { 'other-funder': 's', 'other-nonprofit': 's', 'audit-keeper': 's' },
    'signed-in people know the name of HIP',
  ),
  organization('nonprofit', { 'other-hip': 'siu', importer: 'siu' }, 'HIP registers and verifies nonprofits'),
  {
    label: 'nonprofit_profiles',
    table: 'nonprofit_profiles',
    owner: 'nonprofit',
    key: byTenant('nonprofit'),
    rest: () => ({ mission_es: 'Acompañamos.' }),
    column: 'mission_es',
    tenantColumn: 'tenant_id',
    rights: { own: 'su', 'other-hip': 'siu', matcher: 's', importer: 'siu', installer: 'si' },
    because: 'HIP registers and verifies nonprofits',
  },
];

const [INVITATION, TOKEN, OTHER_TOKEN] = [randomUUID(), randomUUID(), randomUUID()];

const invitationOf = (personId: string, tenantId: string): Columns => ({
  email: 'nueva@ejemplo.invalid',
  name: '',
  locale: 'es',
  roles: '{reviewer}',
  invited_by: personId,
  invited_from: tenantId,
  created_at: DAY,
  expires_at: DAY,
});

const tokenOf = (personId: string): Columns => ({
  person_id: personId,
  name: 'Tablero',
  token_hash: '\\x00',
  scopes: '{match:read}',
  created_at: DAY,
  expires_at: DAY,
});

const ACCESS: readonly Case[] = [
  {
    label: 'people',
    table: 'people',
    owner: 'funder',
    key: (cast) => ({ id: cast.owner.funder.personId }),
    rest: null,
    column: 'name',
    tenantColumn: null,
    rights: { own: 'su', login: 'su', installer: 'si', mailer: 's', admission: 'si' },
  },
  {
    label: 'people: a colleague',
    table: 'people',
    owner: 'funder',
    key: (cast) => ({ id: cast.owner.funder.colleagueId }),
    rest: null,
    column: 'name',
    tenantColumn: null,
    rights: { own: 's', login: 'su', installer: 'si', mailer: 's', admission: 'si' },
    because: 'people know with whom they work',
  },
  {
    label: 'credentials',
    table: 'credentials',
    owner: 'funder',
    key: (cast) => ({ person_id: cast.owner.funder.personId }),
    rest: () => ({ password_hash: 'not a hash' }),
    column: 'password_hash',
    tenantColumn: null,
    rights: { login: 'su', admission: 'i', installer: 'i' },
  },
  {
    label: 'memberships',
    table: 'memberships',
    owner: 'funder',
    key: (cast) => byTenant('funder', { person_id: cast.owner.funder.personId })(cast),
    rest: null,
    column: 'roles',
    tenantColumn: 'tenant_id',
    rights: { own: 'sud', 'own-member': 's', login: 'su', installer: 'si', mailer: 's', admission: 'si' },
  },
  {
    label: 'membership_programmes',
    table: 'membership_programmes',
    owner: 'funder',
    key: (cast) =>
      byTenant('funder', { person_id: cast.owner.funder.colleagueId, programme_id: PROGRAMME })(cast),
    rest: () => ({}),
    column: 'programme_id',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', 'own-member': '', login: 's', admission: 'i', installer: 'si' },
  },
  {
    label: 'invitations',
    table: 'invitations',
    owner: 'funder',
    key: byTenant('funder', { id: INVITATION }),
    rest: ({ owner: { funder } }) => invitationOf(funder.personId, funder.tenantId),
    column: 'expires_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'own-member': '', admission: 'su' },
  },
  {
    label: 'invitations: the first person of a nonprofit',
    table: 'invitations',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: INVITATION }),
    rest: ({ other: { hip } }) => invitationOf(hip.personId, hip.tenantId),
    column: 'expires_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'su', 'own-member': '', 'other-hip': 'siu', admission: 'su' },
    because: 'HIP invites the first administrator of an organisation',
  },
  {
    label: 'api_tokens',
    table: 'api_tokens',
    owner: 'funder',
    key: byTenant('funder', { id: TOKEN }),
    rest: ({ owner: { funder } }) => tokenOf(funder.personId),
    column: 'revoked_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', login: 'su' },
  },
  {
    label: 'api_tokens: of a colleague',
    table: 'api_tokens',
    owner: 'funder',
    key: byTenant('funder', { id: OTHER_TOKEN }),
    rest: ({ owner: { funder } }) => tokenOf(funder.colleagueId),
    column: 'revoked_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'su', 'own-member': '', login: 'su' },
    because: 'administrators oversee the tokens of their organisation',
  },
  {
    label: 'sessions',
    table: 'sessions',
    owner: 'funder',
    key: () => ({ id_hash: ID_HASH }),
    rest: ({ owner: { funder } }) => ({
      person_id: funder.personId,
      tenant_id: funder.tenantId,
      csrf_secret: '\\x00',
      created_at: DAY,
      last_seen_at: DAY,
      expires_at: DAY,
      device_id: randomUUID(),
      device: '',
      method: 'password',
      assurance: 'password',
      membership_changed_at: DAY,
    }),
    column: 'last_seen_at',
    tenantColumn: 'tenant_id',
    rights: { login: 'siud', keeper: 'sd' },
  },
];

/** What sign-in alone sees. */
const signIn = (
  table: string,
  key: Case['key'],
  column: string,
  rest: Case['rest'],
  tenantColumn: string | null = null,
  keeper = 'sd',
): Case => ({
  label: table,
  table,
  owner: 'funder',
  key,
  rest,
  column,
  tenantColumn,
  rights: { login: 'siud', keeper },
});
const ofPerson =
  (more: Columns = {}) =>
  (cast: Cast): Columns => ({
    person_id: cast.owner.funder.personId,
    ...more,
  });

const SIGN_IN: readonly Case[] = [
  signIn('totp_factors', ofPerson(), 'last_step', () => ({}), null, 'su'),
  signIn('recovery_codes', ofPerson({ code_hash: ID_HASH }), 'used_at', () => ({}), null, ''),
  signIn(
    'sign_in_steps',
    () => ({ id_hash: ID_HASH }),
    'tries',
    (cast) => ({ ...ofPerson()(cast), ...byTenant('funder')(cast), created_at: DAY, expires_at: DAY }),
    'tenant_id',
  ),
  signIn(
    'password_resets',
    () => ({ id: RESET }),
    'used_at',
    (cast) => ({ ...ofPerson()(cast), created_at: DAY }),
  ),
  signIn(
    'attempts',
    () => ({ key: ID_HASH }),
    'count',
    () => ({ count: 1, ends_at: DAY }),
  ),
];

const MATCHING: readonly Case[] = [
  programme('draft', randomUUID(), {}, 'HIP watches the whole portfolio'),
  programme(
    'published',
    PROGRAMME,
    { 'other-nonprofit': 's' },
    'nonprofits choose among published programmes',
  ),
  {
    label: 'match_profiles',
    table: 'match_profiles',
    owner: 'nonprofit',
    key: byTenant('nonprofit'),
    rest: () => ({ profile_version: 1, revision: 1, facts: {} }),
    column: 'facts',
    tenantColumn: 'tenant_id',
    rights: { matcher: 'siu' },
  },
  {
    label: 'match_snapshots',
    table: 'match_snapshots',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      number: 1,
      programme_id: PROGRAMME,
      programme_version: 1,
      engine_version: '1',
      input: {},
      result: {},
      sha256: '',
      created_by: funder.personId,
      created_at: DAY,
    }),
    column: 'sha256',
    tenantColumn: 'tenant_id',
    rights: { own: 'si' },
  },
];

const SEALED = `\\x01${'00'.repeat(40)}`;

const VAULT: readonly Case[] = [
  {
    label: 'tenant_keys',
    table: 'tenant_keys',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { version: 1 }),
    rest: () => ({ wrapped: '\\x01' }),
    column: 'retired_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'other-hip': 'si', keeper: 'siu', librarian: 's' },
    because: 'HIP may read contacts of nonprofits; a wrapped key is of no use without the master key',
  },
  {
    label: 'nonprofit_contacts',
    table: 'nonprofit_contacts',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: randomUUID() }),
    rest: () => ({ name: SEALED, phone: SEALED, email: SEALED, notes: SEALED }),
    column: 'notes',
    tenantColumn: 'tenant_id',
    rights: { own: 'siud', 'other-hip': 's', keeper: 'sud' },
    because: 'HIP calls nonprofits; each reading is recorded',
  },
  {
    label: 'bank_accounts',
    table: 'bank_accounts',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: randomUUID() }),
    rest: ({ owner: { nonprofit } }) => ({
      version: 1,
      clabe: SEALED,
      holder: SEALED,
      bank: SEALED,
      salt: SEALED,
      fingerprint: '',
      proposed_by: nonprofit.personId,
      proposed_at: DAY,
      held_until: DAY,
    }),
    column: 'clabe',
    tenantColumn: 'tenant_id',
    // An update counts only together with a decision under one's own name: the proof of that is in bank-account.db-spec.
    rights: { own: 'si', keeper: 'sud' },
  },
];

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

const MAIL: readonly Case[] = [
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
      own: 'i',
      'other-hip': 'i',
      login: 'i',
      admission: 'i',
      dispatcher: 'i',
      matcher: 'i',
      importer: 'i',
      installer: 'i',
      keeper: 'siud',
      'audit-keeper': 'i',
      mailer: 'siu',
      librarian: 'i',
    },
    because: 'HIP writes to nonprofits, the platform to anybody; only the mailer reads mails',
  },
  {
    label: 'documents: scanned',
    table: 'documents',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: JOB }),
    rest: documentOf('clean', 1),
    column: 'sealed_name',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', 'other-hip': 's', keeper: 'sud', librarian: 's' },
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
    rights: { own: 'sid', keeper: 'sud', librarian: 's' },
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
];

const CONSENT = randomUUID();
const INTRODUCTION = randomUUID();
const INTRODUCED = {
  begun_by: 'nonprofit',
  begun_at: DAY,
  answer_by: '2027-01-31',
};

const DISCLOSURE: readonly Case[] = [
  {
    label: 'consents',
    table: 'consents',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: CONSENT }),
    rest: (cast) => ({
      classes: '{place}',
      audience: 'funder',
      until: '2027-01-31',
      signed_by: cast.owner.nonprofit.personId,
      signed_at: DAY,
    }),
    column: 'revoked_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': 's', 'other-hip': 's', matcher: 's', installer: 'si' },
    because: 'HIP sees nonprofits whole, and what they let others see',
  },
  {
    label: 'introductions',
    table: 'introductions',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: INTRODUCTION }),
    rest: (cast) => ({
      ...INTRODUCED,
      funder_id: cast.owner.funder.tenantId,
      programme_id: PROGRAMME,
    }),
    column: 'told_reason',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', installer: 'si' },
  },
  {
    label: 'introduction_answers',
    table: 'introduction_answers',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { introduction_id: INTRODUCTION }),
    rest: (cast) => ({
      answered_by: cast.owner.nonprofit.personId,
      answered_at: DAY,
      declined: true,
    }),
    column: 'declined',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', installer: 'si' },
  },
];

const OTHERS: readonly Case[] = [
  pastGrant('past_grant_funders', { id: GIVER }, 'name', { name: 'Fondo' }),
  pastGrant('past_grant_recipients', { id: RECEIVER }, 'name', { folded_name: 'casa', name: 'Casa' }),
  pastGrant('past_grants', { key: 'k' }, 'topic', {
    funder_id: GIVER,
    recipient_id: RECEIVER,
    description: '',
    currency: 'MXN',
    date_precision: 'day',
    topic: '',
    countries: '',
    regions: '',
  }),
  {
    label: 'outbox',
    table: 'outbox',
    owner: 'nonprofit',
    key: () => ({ id: JOB }),
    rest: (cast) => ({ ...byTenant('nonprofit')(cast), name: 'match.refresh', data: {} }),
    column: 'status',
    tenantColumn: 'tenant_id',
    rights: {
      own: 'i',
      'other-hip': 'i',
      login: 'i',
      admission: 'i',
      dispatcher: 'siud',
      matcher: 'i',
      importer: 'i',
      installer: 'i',
      keeper: 'sid',
      'audit-keeper': 'i',
      mailer: 'i',
      librarian: 'i',
    },
    because: 'HIP changes profiles of nonprofits and leaves a job about it; only the dispatcher reads jobs',
  },
  {
    label: 'audit_log',
    table: 'audit_log',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { seq: 1 }),
    rest: () => ({ via: 'job', action: 'profile.changed', subject_type: 'nonprofit' }),
    column: 'action',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'own-member': 's', 'other-hip': 's', 'audit-keeper': 's' },
    because: 'HIP answers for the log of all; rows are added by their open columns alone, never whole',
  },
  {
    label: 'migrations',
    table: 'migrations',
    owner: 'hip',
    key: () => ({ id: 1 }),
    rest: null,
    column: 'name',
    tenantColumn: null,
    rights: {},
  },
];

export const CASES: readonly Case[] = [
  ...ORGANIZATIONS,
  ...MATCHING,
  ...ACCESS,
  ...VAULT,
  ...MAIL,
  ...SIGN_IN,
  ...DISCLOSURE,
  ...STAFF_CASES,
  ...OTHERS,
];

export const rightsOf = ({ rights }: Case, who: Who): string =>
  (who === 'own-member' ? (rights[who] ?? rights.own) : rights[who]) ?? '';
