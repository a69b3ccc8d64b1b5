import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EndingKind, EndingState, TerminationReason } from '../core';

/** How an award closes or ends before its time; the funder owns the row, whoever asked for it. */
@Entity('award_endings')
@Check('ck_award_endings_kind', `kind in ('close', 'termination')`)
@Check('ck_award_endings_state', `state in ('requested', 'begun', 'done', 'declined', 'withdrawn')`)
@Check('ck_award_endings_words', 'length(asked_words) <= 1000')
@Check('ck_award_endings_answer', 'length(answer) <= 1000')
@Check(
  'ck_award_endings_reason',
  `reason in ('mutual', 'nonprofit-asked', 'safety', 'work-ended', 'terms-not-met', 'funding', 'legal', 'other')`,
)
@Check('ck_award_endings_note', 'length(note) <= 1000')
@Check(
  'ck_award_endings_asked',
  `num_nonnulls(asked_by, asked_at) in (0, 2) and (asked_by is null or kind = 'termination')`,
)
@Check(
  'ck_award_endings_begun',
  `num_nonnulls(begun_by, begun_at) in (0, 2) and (reason is not null) = (kind = 'termination' and begun_by is not null)`,
)
@Check(
  'ck_award_endings_done',
  `num_nonnulls(ended_by, ended_at, shown_sha256) = case when state = 'done' then 3 else 0 end`,
)
@Check('ck_award_endings_two_people', 'ended_by <> begun_by')
@Check(
  'ck_award_endings_standing',
  `case state when 'requested' then asked_by is not null and begun_by is null
    when 'begun' then begun_by is not null when 'done' then begun_by is not null else true end`,
)
@Index('uq_award_endings_open', ['tenantId', 'awardId'], {
  unique: true,
  where: `state in ('requested', 'begun')`,
})
@Index('uq_award_endings_done', ['tenantId', 'awardId'], { unique: true, where: `state = 'done'` })
@Index('ix_award_endings_nonprofit', ['nonprofitId'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_award_endings_award' })
export class AwardEnding {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_endings' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_endings' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text')
  kind!: EndingKind;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  state!: EndingState;

  /** What the nonprofit says where it asked for the end. */
  @Column('text', { default: '' })
  askedWords!: string;

  @Column('uuid', { nullable: true })
  askedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;

  /** Why the funder declined what was asked. */
  @Column('text', { default: '' })
  answer!: string;

  /** Why it ends before its time; null for a close. */
  @Column('text', { nullable: true })
  reason!: TerminationReason | null;

  /** For the funder's people. */
  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { nullable: true })
  begunBy!: string | null;

  @Column('timestamptz', { nullable: true })
  begunAt!: Date | null;

  /** Who closed or ended it: never who began. */
  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** The hash of what was shown to them. */
  @Column('text', { nullable: true })
  shownSha256!: string | null;
}
