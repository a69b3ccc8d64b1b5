import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AmendableTerms, AmendmentKind, AmendmentState } from '../core';

/** A change of an award that runs; the funder owns the row, whoever asked for it. */
@Entity('award_amendments')
@Check('ck_award_amendments_number', 'number > 0')
@Check(
  'ck_award_amendments_state',
  `state in ('requested', 'proposed', 'approved', 'agreed', 'in-force', 'declined', 'withdrawn')`,
)
@Check(
  'ck_award_amendments_kind',
  `asked_kind in ('amount', 'budget', 'dates', 'scope', 'no-cost-extension')`,
)
@Check('ck_award_amendments_words', 'length(asked_words) <= 1000')
@Check('ck_award_amendments_reason', 'length(reason) <= 1000')
@Check('ck_award_amendments_answer', 'length(answer) <= 1000')
@Check('ck_award_amendments_asked', 'num_nonnulls(asked_kind, asked_by, asked_at) in (0, 3)')
@Check(
  'ck_award_amendments_proposed',
  'num_nonnulls(before, terms, document, sha256, proposed_by, proposed_at) in (0, 6)',
)
@Check('ck_award_amendments_sha256', `sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')`)
@Check('ck_award_amendments_changes', 'before <> terms')
@Check('ck_award_amendments_currency', `before ->> 'currency' = terms ->> 'currency'`)
@Check('ck_award_amendments_approved', 'num_nonnulls(approved_by, approved_at, approved_sha256) in (0, 3)')
@Check('ck_award_amendments_two_people', 'approved_by <> proposed_by')
@Check('ck_award_amendments_accepted', 'num_nonnulls(accepted_by, accepted_at) in (0, 2)')
@Check(
  'ck_award_amendments_standing',
  `case state when 'requested' then asked_by is not null and terms is null
    when 'proposed' then terms is not null and approved_by is null when 'approved' then approved_by is not null
    when 'agreed' then approved_by is not null when 'in-force' then approved_by is not null and in_force_on is not null
    else true end`,
)
@Index('uq_award_amendments_number', ['tenantId', 'awardId', 'number'], { unique: true })
@Index('uq_award_amendments_open', ['tenantId', 'awardId'], {
  unique: true,
  where: `state in ('requested', 'proposed', 'approved', 'agreed')`,
})
@Index('ix_award_amendments_nonprofit', ['nonprofitId'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_award_amendments_award' })
export class AwardAmendment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_amendments' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_amendments' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** From 1, of its award. */
  @Column('integer')
  number!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  state!: AmendmentState;

  @Column('text', { nullable: true })
  askedKind!: AmendmentKind | null;

  /** The last day that the nonprofit asks for. */
  @Column('date', { nullable: true })
  askedUntil!: string | null;

  @Column('text', { default: '' })
  askedWords!: string;

  @Column('uuid', { nullable: true })
  askedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;

  /** Why, in the funder's words; both sides read it. */
  @Column('text', { default: '' })
  reason!: string;

  @Column('jsonb', { nullable: true })
  before!: AmendableTerms | null;

  @Column('jsonb', { nullable: true })
  terms!: AmendableTerms | null;

  /** The addendum in both languages, as canonical JSON. */
  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  proposedAt!: Date | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  /** The hash of what was approved. */
  @Column('text', { nullable: true })
  approvedSha256!: string | null;

  @Column('uuid', { nullable: true })
  acceptedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  /** Why it was declined. */
  @Column('text', { default: '' })
  answer!: string;

  @Column('date', { nullable: true })
  inForceOn!: string | null;
}
