import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Why a payment did not leave after all, or came back. */
@Entity('payment_returns')
@Check('ck_payment_returns_kind', `kind in ('reversed', 'returned')`)
@Check('ck_payment_returns_reason', 'length(reason) between 1 and 1000')
@ForeignKey('payments', ['tenantId', 'paymentId'], ['tenantId', 'id'], { name: 'fk_payment_returns_payment' })
export class PaymentReturn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payment_returns' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payment_returns' })
  paymentId!: string;

  @Column('text')
  kind!: 'reversed' | 'returned';

  @Column('date')
  happenedOn!: string;

  /** Among its payer's people. */
  @Column('text')
  reason!: string;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
