import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What its nonprofit says arrived of a payment, in the currency in which it was sent. */
@Entity('payment_receipts')
@Check('ck_payment_receipts_amount', 'amount_minor > 0')
@ForeignKey('payments', ['tenantId', 'paymentId'], ['tenantId', 'id'], {
  name: 'fk_payment_receipts_payment',
})
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_payment_receipts_nonprofit' })
export class PaymentReceipt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payment_receipts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payment_receipts' })
  paymentId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('bigint')
  amountMinor!: string;

  @Column('date')
  receivedOn!: string;

  @Column('uuid')
  saidBy!: string;

  @Column('timestamptz')
  saidAt!: Date;
}
