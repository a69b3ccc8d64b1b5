import type { DateOnly, Locale } from '@puente/kernel';
import type { ReportFormat } from '@puente/rendering';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SchedulePick, ScheduleReaders, ScheduleTurn } from '../core';

/** When sets of reports are made without being asked for each time, and of what. */
@Entity('report_schedules')
@Check('ck_report_schedules_every', `every in ('month', 'quarter', 'year', 'once')`)
@Check('ck_report_schedules_pick', `pick in ('new', 'chosen')`)
@Check(
  'ck_report_schedules_reports',
  `case pick when 'new' then cardinality(reports) = 0 else cardinality(reports) between 1 and 60 end`,
)
@Check('ck_report_schedules_languages', `cardinality(languages) > 0 and languages <@ array['es', 'en']`)
@Check(
  'ck_report_schedules_formats',
  `cardinality(formats) > 0 and formats <@ array['html', 'pdf', 'docx', 'xlsx', 'csv', 'json']`,
)
@Check('ck_report_schedules_told', `told in ('asker', 'editors')`)
@Check('ck_report_schedules_next', 'next_on >= first_on and (last_on is null or next_on > last_on)')
@Check('ck_report_schedules_paused', 'paused_at is null or next_on is not null')
@Check('ck_report_schedules_last', 'num_nonnulls(last_on, last_found) in (0, 2)')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_report_schedules_organization' })
export class ReportSchedule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_schedules' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_schedules' })
  id!: string;

  /** Grows with what is chosen anew. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  every!: ScheduleTurn;

  @Column('date')
  firstOn!: DateOnly;

  /** Null once no set follows. */
  @Column('date', { nullable: true })
  nextOn!: DateOnly | null;

  @Column('timestamptz', { nullable: true })
  pausedAt!: Date | null;

  @Column('text')
  pick!: SchedulePick;

  @Column('uuid', { array: true })
  reports!: string[];

  @Column('text', { array: true })
  languages!: Locale[];

  @Column('text', { array: true })
  formats!: ReportFormat[];

  @Column('text')
  told!: ScheduleReaders;

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;

  /** When the last report was approved that was taken as new. */
  @Column('timestamptz')
  since!: Date;

  @Column('date', { nullable: true })
  lastOn!: DateOnly | null;

  /** How many reports there were on that day. */
  @Column('integer', { nullable: true })
  lastFound!: number | null;
}
