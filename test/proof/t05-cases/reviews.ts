import { createHash, randomUUID } from 'node:crypto';
import { DAY, byTenant, type Case, type Columns, type Rights } from './case';
import { signedFileCases } from './signed-files';
import { DRAFT, HANDED_IN, PUBLISHED } from './grants';
import type { Cast } from '../t05-people';

const DECISION = randomUUID();
const COMMENT = randomUUID();
/** An application that nobody of the cast reviews. */
const OTHER = randomUUID();
const LEADS = 'who runs the call plans, assigns and decides; who wrote a review shows it by handing it in';

const judged = ({ owner: { funder, nonprofit } }: Cast): Columns => ({
  call_id: PUBLISHED,
  nonprofit_id: nonprofit.tenantId,
  reviewer_id: funder.colleagueId,
});

const review = (label: string, id: string, status: string, rights: Rights): Case => ({
  label: `reviews: ${label}`,
  table: 'reviews',
  owner: 'funder',
  key: (cast) => ({
    tenant_id: cast.owner.funder.tenantId,
    application_id: id,
    reviewer_id: cast.owner.funder.colleagueId,
  }),
  rest: ({ owner: { nonprofit } }) => ({
    call_id: PUBLISHED,
    nonprofit_id: nonprofit.tenantId,
    status,
    updated_at: DAY,
    submitted_at: status === 'submitted' ? DAY : null,
  }),
  column: 'internal',
  tenantColumn: 'tenant_id',
  rights: { installer: 'si', ...rights },
  because: LEADS,
});

/** An award whose agreement both sides read. */
export const AWARD = randomUUID();
const AGREEMENT = randomUUID();
const AGREED = 'x';

const award = (state: string, rest: (cast: Cast) => Columns, rights: Rights): Case => ({
  label: `awards: ${state}`,
  table: 'awards',
  owner: 'funder',
  key: byTenant('funder', { id: state === 'agreement' ? AWARD : randomUUID() }),
  rest: (cast) => ({
    ...{ nonprofit_id: cast.other.nonprofit.tenantId, state, title: 'x', amount_minor: 1, currency: 'MXN' },
    ...{ support: 'core', starts_on: '2027-01-01', ends_on: '2027-12-31' },
    ...{ strategies: '[{"percent": 100}]', budget: '[{"amountMinor": "1"}]' },
    ...{ written_by: cast.owner.funder.personId, written_at: DAY, ...rest(cast) },
  }),
  column: 'title',
  tenantColumn: 'tenant_id',
  rights: { own: 's', installer: 'si', ...rights },
  because: 'the nonprofit reads its award from the agreement on',
});

const approvedBy = ({ owner: { funder } }: Cast): Columns => ({
  ...{ proposed_by: funder.personId, proposed_at: DAY },
  ...{ approved_by: funder.colleagueId, approved_at: DAY, approved_sha256: '00' },
});

/** What every actor may do with how a funder judges, decides, says so, and gives. */
export const reviewCases: readonly Case[] = [
  {
    label: 'recusals',
    table: 'recusals',
    owner: 'funder',
    key: ({ owner: { funder, nonprofit } }) => ({
      tenant_id: funder.tenantId,
      call_id: DRAFT,
      nonprofit_id: nonprofit.tenantId,
      person_id: funder.personId,
    }),
    rest: () => ({ reason: 'work', recused_at: DAY }),
    column: 'reason',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', mailer: 's' },
  },
  {
    label: 'review_plans',
    table: 'review_plans',
    owner: 'funder',
    key: byTenant('funder', { call_id: PUBLISHED }),
    rest: () => ({ rubric: {}, blind: false, reviewers_each: 2, quorum: 1 }),
    column: 'panel',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', installer: 'si' },
  },
  {
    label: 'review_assignments',
    table: 'review_assignments',
    owner: 'funder',
    key: (cast) => ({
      tenant_id: cast.owner.funder.tenantId,
      application_id: HANDED_IN,
      reviewer_id: cast.owner.funder.colleagueId,
    }),
    rest: (cast) => ({ ...judged(cast), assigned_by: cast.owner.funder.personId, assigned_at: DAY }),
    column: 'submitted_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siud', installer: 'si' },
    because: LEADS,
  },
  review('a draft of a colleague', HANDED_IN, 'draft', {}),
  review('handed in by a colleague', OTHER, 'submitted', { own: 's' }),
  {
    label: 'application_marks',
    table: 'application_marks',
    owner: 'funder',
    key: byTenant('funder', { application_id: HANDED_IN }),
    rest: ({ owner: { funder, nonprofit } }) => ({
      call_id: PUBLISHED,
      nonprofit_id: nonprofit.tenantId,
      mark: 'promising',
      set_by: funder.personId,
      set_at: DAY,
    }),
    column: 'mark',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
  {
    label: 'application_comments',
    table: 'application_comments',
    owner: 'funder',
    key: byTenant('funder', { id: COMMENT }),
    rest: ({ owner: { funder, nonprofit } }) => ({
      application_id: HANDED_IN,
      call_id: PUBLISHED,
      nonprofit_id: nonprofit.tenantId,
      author_id: funder.personId,
      text: '',
      written_at: DAY,
    }),
    column: 'text',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
  {
    label: 'decisions',
    table: 'decisions',
    owner: 'funder',
    key: byTenant('funder', { id: DECISION }),
    rest: ({ owner: { funder } }) => ({
      call_id: PUBLISHED,
      quorum: 1,
      items: 1,
      proposed_by: funder.personId,
      proposed_at: DAY,
    }),
    column: 'items',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', installer: 'si' },
  },
  {
    label: 'decision_items',
    table: 'decision_items',
    owner: 'funder',
    key: byTenant('funder', { decision_id: DECISION, application_id: HANDED_IN }),
    rest: ({ owner: { nonprofit } }) => ({ nonprofit_id: nonprofit.tenantId, outcome: 'waitlist' }),
    column: 'note',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', installer: 'si' },
  },
  {
    label: 'decision_approvals of who proposed',
    table: 'decision_approvals',
    owner: 'funder',
    key: (cast) => ({
      tenant_id: cast.owner.funder.tenantId,
      decision_id: DECISION,
      person_id: cast.owner.funder.personId,
      shown_sha256: '00',
    }),
    rest: () => ({ approved_at: DAY }),
    column: 'approved_at',
    tenantColumn: 'tenant_id',
    rights: { own: 's', installer: 'si' },
  },
  {
    label: 'outcomes',
    table: 'outcomes',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { application_id: HANDED_IN, decision_id: DECISION }),
    rest: ({ owner: { funder } }) => ({
      funder_id: funder.tenantId,
      call_id: PUBLISHED,
      outcome: 'waitlist',
      reasons: '{}',
      note: '',
      decided_at: DAY,
    }),
    column: 'note',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'own-member': 's', 'named-funder': 's', installer: 'si' },
    because: 'the funder reads what it said',
  },
  award('draft', () => ({}), {}),
  award('proposed', ({ owner: { funder } }) => ({ proposed_by: funder.personId, proposed_at: DAY }), {}),
  award('approved', approvedBy, { messenger: 's' }),
  award('agreement', approvedBy, { 'other-nonprofit': 's', mailer: 's', messenger: 's' }),
  award('active', approvedBy, {
    'other-nonprofit': 's',
    treasurer: 's',
    mailer: 's',
    messenger: 's',
    registrar: 's',
  }),
  {
    label: 'agreements',
    table: 'agreements',
    owner: 'funder',
    key: byTenant('funder', { id: AGREEMENT }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, award_sha256: '00', template: 'x' },
      ...{ route: 'domestic', document: AGREED, sha256: sha256(AGREED) },
      ...{ sent_by: funder.personId, sent_at: DAY },
    }),
    column: 'document',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-nonprofit': 's' },
    because: 'both sides read what they sign',
  },
  {
    label: 'agreement_signatures',
    table: 'agreement_signatures',
    owner: 'funder',
    key: byTenant('funder', { agreement_id: AGREEMENT, side: 'funder' }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, person_id: funder.personId },
      ...{ typed_name: 'x', read_sha256: sha256(AGREED), signed_at: DAY },
    }),
    column: 'typed_name',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-nonprofit': 's' },
    because: 'each side sees who signed for the other',
  },
  ...signedFileCases(AWARD, AGREEMENT, sha256(AGREED)),
];

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
