import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Reminder, RequirementKind, RequirementState } from '../core';

/** What an award asks for on a day; the funder owns the row, and the nonprofit says when it is done. */
@Entity('award_requirements')
@Check('ck_award_requirements_kind', `kind in ('report', 'document', 'visit')`)
@Check('ck_award_requirements_title', 'length(title) between 1 and 200')
@Check('ck_award_requirements_state', `state in ('open', 'done', 'accepted', 'waived')`)
@Check('ck_award_requirements_note', 'length(note) <= 1000')
@Check('ck_award_requirements_answer', 'length(answer) <= 1000')
@Check(
  'ck_award_requirements_reminded',
  `reminded in ('none', 'fortnight', 'eve', 'late', 'fortnight-late', 'month-late')`,
)
@Check(
  'ck_award_requirements_done',
  `num_nonnulls(done_by, done_at) = case when state in ('done', 'accepted') then 2 else 0 end`,
)
@Check(
  'ck_award_requirements_decided',
  `num_nonnulls(decided_by, decided_at) in (0, 2) and (state not in ('accepted', 'waived') or decided_by is not null)`,
)
@Check('ck_award_requirements_waived', `state <> 'waived' or answer <> ''`)
@Index('ix_award_requirements_award', ['tenantId', 'awardId'])
@Index('ix_award_requirements_nonprofit', ['nonprofitId', 'dueOn'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_award_requirements_award' })
export class AwardRequirement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_requirements' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_requirements' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  kind!: RequirementKind;

  /** In one language, as it was typed. */
  @Column('text')
  title!: string;

  @Column('date')
  dueOn!: string;

  @Column('text', { default: 'open' })
  state!: RequirementState;

  /** What the nonprofit says of it. */
  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { nullable: true })
  doneBy!: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  /** What the funder says of it: why it comes back, or why it is let go. */
  @Column('text', { default: '' })
  answer!: string;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** The last reminder that went out for the day as it stands. */
  @Column('text', { default: 'none' })
  reminded!: Reminder;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
