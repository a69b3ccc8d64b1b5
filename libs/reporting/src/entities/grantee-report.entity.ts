import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportIndicator } from '../core';

/** A report that a nonprofit writes once, for whoever asked for it. */
@Entity('grantee_reports')
@Check('ck_grantee_reports_period', 'until_on >= from_on')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_grantee_reports_organization' })
export class GranteeReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_grantee_reports' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_grantee_reports' })
  id!: string;

  /** Grows with every answer, so that nobody hands in what they have not seen. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('date')
  fromOn!: string;

  @Column('date')
  untilOn!: string;

  /** What it asks to be counted, in the order of its sections. */
  @Column('jsonb')
  indicators!: ReportIndicator[];

  @Column('uuid')
  startedBy!: string;

  @Column('timestamptz')
  startedAt!: Date;
}
