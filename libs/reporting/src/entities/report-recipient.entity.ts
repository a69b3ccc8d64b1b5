import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RecipientState, SectionNote } from '../core';

/** One funder's award that a report is for, with the nonprofit's consent and where it stands. */
@Entity('report_recipients')
@Check('ck_report_recipients_state', `state in ('waiting', 'handed-in', 'returned', 'accepted', 'withdrawn')`)
@Check('ck_report_recipients_handed_in', 'handed_in >= 0')
@Check('ck_report_recipients_notes', `jsonb_typeof(notes) = 'array' and octet_length(notes::text) < 60000`)
@Check(
  'ck_report_recipients_decided',
  `num_nonnulls(decided_by, decided_at) in (0, 2) and (state not in ('returned', 'accepted') or decided_by is not null)`,
)
@Check('ck_report_recipients_times', `(state in ('waiting', 'withdrawn')) = (handed_in = 0)`)
@Check('ck_report_recipients_returned', `state <> 'returned' or notes <> '[]'`)
@Index('uq_report_recipients_requirement', ['tenantId', 'requirementId'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('ix_report_recipients_report', ['tenantId', 'reportId'])
@Index('ix_report_recipients_award', ['funderId', 'awardId'])
@ForeignKey('grantee_reports', ['tenantId', 'reportId'], ['tenantId', 'id'], {
  name: 'fk_report_recipients_report',
  onDelete: 'CASCADE',
})
export class ReportRecipient {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_recipients' })
  tenantId!: string;

  /** What its funder calls the report: it tells nothing of those for others. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_recipients' })
  id!: string;

  @Column('uuid')
  reportId!: string;

  @Column('uuid')
  funderId!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  requirementId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'waiting' })
  state!: RecipientState;

  /** How often it was handed in. */
  @Column('integer', { default: 0 })
  handedIn!: number;

  /** What the funder says of sections that it gives back. */
  @Column('jsonb', { default: [] })
  notes!: SectionNote[];

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
