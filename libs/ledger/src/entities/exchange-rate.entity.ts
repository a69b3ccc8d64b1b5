import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '@puente/kernel';
import type { RateSource } from '../core';

const CURRENCIES = `('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`;
const SAME = ['ofCurrency', 'inCurrency', 'ratedOn', 'source'];

/** What a currency was worth in another, as a payer was told it; written once, and replaced by another row. */
@Entity('exchange_rates')
@Unique('uq_exchange_rates_same', ['tenantId', 'id', ...SAME])
@Unique('uq_exchange_rates_replaces', ['tenantId', 'replaces'])
@Index('uq_exchange_rates_first', ['tenantId', ...SAME], { unique: true, where: 'replaces is null' })
@Check('ck_exchange_rates_of', `of_currency in ${CURRENCIES}`)
@Check('ck_exchange_rates_in', `in_currency in ${CURRENCIES}`)
@Check('ck_exchange_rates_source', `source in ('bank', 'banxico-fix', 'agreement')`)
@Check('ck_exchange_rates_rate', 'rate > 0')
@Check('ck_exchange_rates_pair', 'of_currency <> in_currency')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_exchange_rates_tenant' })
@ForeignKey(
  'exchange_rates',
  ['tenantId', 'replaces', 'ofCurrency', 'inCurrency', 'ratedOn', 'source'],
  ['tenantId', 'id', 'ofCurrency', 'inCurrency', 'ratedOn', 'source'],
  { name: 'fk_exchange_rates_replaces' },
)
export class ExchangeRateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exchange_rates' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exchange_rates' })
  id!: string;

  @Column('text')
  ofCurrency!: Currency;

  @Column('text')
  inCurrency!: Currency;

  @Column('date')
  ratedOn!: string;

  @Column('text')
  source!: RateSource;

  /** Units of `inCurrency` for one of `ofCurrency`. */
  @Column('numeric', { precision: 18, scale: 8 })
  rate!: string;

  /** The row that was wrong. */
  @Column('uuid', { nullable: true })
  replaces!: string | null;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
