import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CallFacts, CallStatus } from '../core';

/** A call for applications under one programme. */
@Entity('calls')
@Check('ck_calls_status', `status in ('draft', 'published', 'cancelled')`)
@Check('ck_calls_period', 'closes_at is null or closes_at > opens_at')
@Check('ck_calls_sealed', 'not sealed or closes_at is not null')
@Index('ix_calls_programme', ['tenantId', 'programmeId'])
@ForeignKey('programmes', ['tenantId', 'programmeId'], ['tenantId', 'id'], { name: 'fk_calls_programme' })
export class Call {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calls' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calls' })
  id!: string;

  @Column('uuid')
  programmeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'draft' })
  status!: CallStatus;

  @Column('jsonb')
  facts!: CallFacts;

  @Column('timestamptz')
  opensAt!: Date;

  @Column('timestamptz', { nullable: true })
  closesAt!: Date | null;

  @Column('boolean')
  byInvitation!: boolean;

  @Column('boolean')
  sealed!: boolean;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
