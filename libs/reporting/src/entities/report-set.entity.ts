import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SetState } from '../core';

/** Impact reports that are made as files together; kept for a week. */
@Entity('report_sets')
@Check('ck_report_sets_state', `state in ('open', 'ended', 'cancelled')`)
@Check('ck_report_sets_ended', `(state = 'open') = (ended_at is null)`)
@Index('uq_report_sets_open', ['tenantId'], { unique: true, where: `state = 'open'` })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_report_sets_organization' })
export class ReportSet {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_sets' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_sets' })
  id!: string;

  @Column('text', { default: 'open' })
  state!: SetState;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
