import type { DateOnly } from '@puente/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SetState } from '../core';

/** Impact reports that are made as files together; kept for a week. */
@Entity('report_sets')
@Check('ck_report_sets_state', `state in ('open', 'ended', 'cancelled')`)
@Check('ck_report_sets_ended', `(state = 'open') = (ended_at is null)`)
@Index('uq_report_sets_open', ['tenantId'], { unique: true, where: `state = 'open'` })
@Check('ck_report_sets_schedule', 'num_nonnulls(schedule_id, due_on) in (0, 2)')
@Unique('uq_report_sets_run', ['tenantId', 'scheduleId', 'dueOn'])
@ForeignKey('report_schedules', ['tenantId', 'scheduleId'], ['tenantId', 'id'], {
  name: 'fk_report_sets_schedule',
})
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

  /** The schedule that had it made, and for which of its days; null of what a person asked for. */
  @Column('uuid', { nullable: true })
  scheduleId!: string | null;

  @Column('date', { nullable: true })
  dueOn!: DateOnly | null;
}
