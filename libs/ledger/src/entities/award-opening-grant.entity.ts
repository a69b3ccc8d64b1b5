import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '@puente/kernel';

/** A grant of the public record that enters the books, and the award that it becomes. */
@Entity('award_opening_grants')
@Unique('uq_award_opening_grants_attempt', ['tenantId', 'grantKey', 'attempt'])
@Unique('uq_award_opening_grants_award', ['tenantId', 'awardId'])
@Index('uq_award_opening_grants_live', ['tenantId', 'grantKey'], { unique: true, where: 'is_live' })
@Check('ck_award_opening_grants_attempt', 'attempt > 0')
@Check('ck_award_opening_grants_amount', 'amount_minor > 0')
@Check('ck_award_opening_grants_currency', `currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`)
@Check('ck_award_opening_grants_received', 'received_minor in (0, amount_minor)')
@Check('ck_award_opening_grants_period', 'ends_on >= granted_on')
@ForeignKey('award_openings', ['tenantId', 'openingId'], ['tenantId', 'id'], {
  name: 'fk_award_opening_grants_opening',
})
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_award_opening_grants_nonprofit' })
export class AwardOpeningGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_opening_grants' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_opening_grants' })
  openingId!: string;

  /** Of the record, which HIP keeps. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_award_opening_grants' })
  grantKey!: string;

  /** 1, and one more each time after it was withdrawn or taken back. */
  @Column('integer')
  attempt!: number;

  /** The award that it becomes, which is there once it is approved. */
  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** Decimal digits of minor units: a bigint must not become a float. */
  @Column('bigint')
  amountMinor!: string;

  @Column('text')
  currency!: Currency;

  /** What arrived of it before Puente. */
  @Column('bigint')
  receivedMinor!: string;

  @Column('date')
  grantedOn!: string;

  @Column('date')
  endsOn!: string;

  /** False once its opening was withdrawn or taken back. */
  @Column('boolean', { default: true })
  isLive!: boolean;
}
