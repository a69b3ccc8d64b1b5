import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Currency } from '@puente/kernel';
import type { DisbursementState } from '../core';

/** An instalment of an award. All that are planned are together never more than the award: a trigger holds that. */
@Entity('disbursements')
@Check('ck_disbursements_number', 'number > 0')
@Check('ck_disbursements_amount', 'amount_minor > 0')
@Check('ck_disbursements_currency', `currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`)
@Check('ck_disbursements_state', `state in ('planned', 'cancelled')`)
@Index('uq_disbursements_number', ['tenantId', 'awardId', 'number'], { unique: true })
@Index('ix_disbursements_nonprofit', ['nonprofitId'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_disbursements_award' })
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_disbursements_nonprofit' })
export class Disbursement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_disbursements' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_disbursements' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** In the order in which they were planned, of its award. */
  @Column('integer')
  number!: number;

  /** Decimal digits of minor units: a bigint must not become a float. */
  @Column('bigint')
  amountMinor!: string;

  @Column('text')
  currency!: Currency;

  @Column('date')
  plannedOn!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'planned' })
  state!: DisbursementState;

  @Column('uuid')
  changedBy!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
