import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Recusal } from '../core';

/** Somebody who steps back from a nonprofit in a call. */
@Entity('recusals')
@Check('ck_recusals_reason', `reason in ('work', 'family', 'money', 'dispute', 'other')`)
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_recusals_call' })
export class RecusalRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_recusals' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_recusals' })
  callId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_recusals' })
  nonprofitId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_recusals' })
  personId!: string;

  @Column('text')
  reason!: Recusal;

  @Column('timestamptz')
  recusedAt!: Date;
}
