import { randomUUID } from 'node:crypto';
import { DAY, PROGRAMME, SEALED, byTenant, type Case, type Rights } from './case';

export const FORM = randomUUID();
export const DRAFT = randomUUID();
const TELLS = 'nonprofits read what is published, and what it asks';

const call = (status: string, id: string, rights: Rights, because?: string): Case => ({
  label: `calls: ${status}`,
  table: 'calls',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: ({ owner: { funder } }) => ({
    programme_id: PROGRAMME,
    status,
    facts: {},
    opens_at: DAY,
    by_invitation: false,
    sealed: false,
    created_by: funder.personId,
  }),
  column: 'facts',
  tenantColumn: 'tenant_id',
  rights: { own: 'siu', installer: 'si', messenger: 's', ...rights },
  because,
});

export const PUBLISHED = randomUUID();

const OPEN = randomUUID();
const WITHDRAWN = randomUUID();
const KEPT = randomUUID();
const UNSCANNED = randomUUID();
export const HANDED_IN = randomUUID();
const FUNDERS = 'the funder reads what was handed in to it';

const EXTENDED = randomUUID();
const SEALED_LONGER = randomUUID();

const application = (status: string, id: string, stage: string, rights: Rights, because?: string): Case => ({
  label: `applications: ${status}`,
  table: 'applications',
  owner: 'nonprofit',
  key: byTenant('nonprofit', { id }),
  rest: ({ owner: { funder, nonprofit } }) => ({
    funder_id: funder.tenantId,
    call_id: PUBLISHED,
    programme_id: PROGRAMME,
    status,
    stage,
    form_id: FORM,
    form_number: 1,
    started_by: nonprofit.personId,
    started_at: DAY,
    submitted_at: status === 'draft' ? null : DAY,
    withdrawn_at: status === 'withdrawn' ? DAY : null,
  }),
  column: 'version',
  tenantColumn: 'tenant_id',
  rights: { installer: 'si', messenger: 's', ...rights },
  because,
});

const submission = (of: string, id: string, rights: Rights, because?: string): Case => ({
  label: `submissions of ${of}`,
  table: 'submissions',
  owner: 'nonprofit',
  key: byTenant('nonprofit', { application_id: id }),
  rest: ({ owner: { nonprofit } }) => ({
    answers: { q: [KEPT, UNSCANNED] },
    sha256: '',
    code: '',
    signed_by: nonprofit.personId,
    signed_at: DAY,
  }),
  column: 'code',
  tenantColumn: 'tenant_id',
  rights,
  because,
});

const file = (
  label: string,
  of: string,
  { id = randomUUID(), scan = 'clean' }: { id?: string; scan?: string },
  rights: Rights,
  because?: string,
): Case => ({
  label: `application_files: ${label}`,
  table: 'application_files',
  owner: 'nonprofit',
  key: byTenant('nonprofit', { id }),
  rest: ({ owner: { nonprofit } }) => ({
    application_id: of,
    question_id: 'q',
    number: 1,
    type: 'pdf',
    sealed_name: SEALED,
    sealed_key: SEALED,
    byte_count: 1,
    scan,
    added_by: nonprofit.personId,
    added_at: DAY,
  }),
  column: 'sealed_name',
  tenantColumn: 'tenant_id',
  rights: { keeper: 'su', librarian: 's', ...rights },
  because,
});

export const grantCases: readonly Case[] = [
  {
    label: 'forms',
    table: 'forms',
    owner: 'funder',
    key: byTenant('funder', { id: FORM }),
    rest: ({ owner: { funder } }) => ({ document: {}, created_by: funder.personId }),
    column: 'document',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', installer: 'si' },
  },
  {
    label: 'form_versions',
    table: 'form_versions',
    owner: 'funder',
    key: byTenant('funder', { form_id: FORM, number: 1 }),
    rest: ({ owner: { funder } }) => ({ document: {}, made_by: funder.personId, made_at: DAY }),
    column: 'document',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'other-funder': 's', 'other-nonprofit': 's', installer: 'si', messenger: 's' },
    because: `${TELLS}; a funder reads the form of what was passed on to it`,
  },
  call('draft', DRAFT, {}),
  call('published', PUBLISHED, { 'other-nonprofit': 's' }, TELLS),
  {
    label: 'call_stages of a draft',
    table: 'call_stages',
    owner: 'funder',
    key: byTenant('funder', { call_id: DRAFT, stage: 'full' }),
    rest: () => ({ form_id: FORM, form_number: 1 }),
    column: 'form_number',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', installer: 'si', messenger: 's' },
  },
  {
    label: 'call_stages of a published call',
    table: 'call_stages',
    owner: 'funder',
    key: byTenant('funder', { call_id: PUBLISHED, stage: 'full' }),
    rest: () => ({ form_id: FORM, form_number: 1 }),
    column: 'form_number',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-nonprofit': 's', installer: 'si', messenger: 's' },
    because: TELLS,
  },
  {
    label: 'call_invitations',
    table: 'call_invitations',
    owner: 'funder',
    key: (cast) => ({
      tenant_id: cast.owner.funder.tenantId,
      call_id: PUBLISHED,
      nonprofit_id: cast.owner.nonprofit.tenantId,
    }),
    rest: ({ owner: { funder } }) => ({ invited_by: funder.personId, invited_at: DAY }),
    column: 'invited_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', installer: 'si' },
  },
  application('draft', OPEN, 'full', { own: 'siu' }),
  application(
    'submitted',
    HANDED_IN,
    'letter',
    { own: 'su', 'own-member': 's', 'named-funder': 'su' },
    `${FUNDERS}, and lets letters go on`,
  ),
  application('withdrawn', WITHDRAWN, 'later', { own: 's', keeper: 's' }),
  {
    ...call('sealed and given more time', EXTENDED, { 'other-nonprofit': 's' }, TELLS),
    rest: (cast) => ({
      ...call('published', EXTENDED, {}).rest!(cast),
      ...{ sealed: true, closes_at: '2199-01-01T00:00:00Z' },
    }),
  },
  {
    ...application('submitted', SEALED_LONGER, 'full', { own: 'su', 'own-member': 's' }),
    label: 'applications: sealed, the call was given more time',
    rest: (cast) => ({
      ...application('submitted', SEALED_LONGER, 'full', {}).rest!(cast),
      ...{ call_id: EXTENDED, sealed_until: DAY },
    }),
  },
  {
    label: 'application_answers',
    table: 'application_answers',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { application_id: OPEN, question_id: 'q' }),
    rest: ({ owner: { nonprofit } }) => ({
      edit_id: randomUUID(),
      written_by: nonprofit.personId,
      written_at: DAY,
    }),
    column: 'value',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
  {
    label: 'answers_beside',
    table: 'answers_beside',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { application_id: OPEN, question_id: 'q', edit_id: randomUUID() }),
    rest: ({ owner: { nonprofit } }) => ({
      seen_version: 0,
      written_by: nonprofit.personId,
      written_at: DAY,
    }),
    column: 'value',
    tenantColumn: 'tenant_id',
    rights: { own: 'si' },
  },
  submission('a draft', OPEN, { own: 'si', 'own-member': 's' }),
  submission(
    'what was handed in',
    HANDED_IN,
    { own: 's', 'named-funder': 's', 'other-funder': 's' },
    `${FUNDERS}, and one to which that passed it on`,
  ),
  submission('what was withdrawn', WITHDRAWN, { own: 's' }),
  file('of a draft', OPEN, {}, { own: 'sid' }),
  file('handed in', HANDED_IN, { id: KEPT }, { own: 's', 'named-funder': 's' }, FUNDERS),
  file('handed in, not scanned', HANDED_IN, { id: UNSCANNED, scan: 'unscanned' }, { own: 's' }),
  {
    label: 'application_uploads',
    table: 'application_uploads',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: randomUUID() }),
    rest: ({ owner: { nonprofit } }) => ({
      application_id: OPEN,
      question_id: 'q',
      person_id: nonprofit.personId,
      type: 'pdf',
      sealed_name: SEALED,
      byte_count: 1,
      started_at: '2100-01-01T00:00:00Z',
    }),
    column: 'sealed_name',
    tenantColumn: 'tenant_id',
    rights: { own: 'siud', keeper: 'su' },
  },
  file('never part of what was handed in', HANDED_IN, {}, { own: 's' }),
];
