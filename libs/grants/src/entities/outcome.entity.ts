import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeclineReason, Outcome } from '../core';

/** What an applicant is told of a decision; the nonprofit owns it. */
@Entity('outcomes')
@Check('ck_outcomes_outcome', `outcome in ('award', 'advance', 'waitlist', 'decline')`)
@Index('ix_outcomes_call', ['funderId', 'callId'])
@ForeignKey('applications', ['tenantId', 'applicationId'], ['tenantId', 'id'], {
  name: 'fk_outcomes_application',
  onDelete: 'CASCADE',
})
export class OutcomeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_outcomes' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_outcomes' })
  applicationId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_outcomes' })
  decisionId!: string;

  @Column('uuid')
  funderId!: string;

  @Column('uuid')
  callId!: string;

  @Column('text')
  outcome!: Outcome;

  @Column('text', { array: true })
  reasons!: DeclineReason[];

  @Column('text')
  note!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
