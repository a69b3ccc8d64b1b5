import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One event on its way to one address: ids, state and the status of the answer, never a body. */
@Entity('webhook_deliveries')
@Check('ck_webhook_deliveries_status', `status in ('waiting', 'delivered', 'failed', 'dropped')`)
@Check('ck_webhook_deliveries_ended', `(status = 'waiting') = (ended_at is null)`)
@Index('ix_webhook_deliveries_created', ['createdAt'])
@ForeignKey('webhooks', ['tenantId', 'webhookId'], ['tenantId', 'id'], {
  name: 'fk_webhook_deliveries_webhook',
  onDelete: 'CASCADE',
})
export class WebhookDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhook_deliveries' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhook_deliveries' })
  webhookId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhook_deliveries' })
  eventId!: string;

  @Column('text')
  event!: string;

  @Column('uuid', { nullable: true })
  callId!: string | null;

  @Column('uuid', { nullable: true })
  applicationId!: string | null;

  @Column('uuid', { nullable: true })
  awardId!: string | null;

  /** The payment, requirement, amendment or report that the event is about; null where it is the award itself. */
  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('text', { default: 'waiting' })
  status!: string;

  @Column('integer', { default: 0 })
  tries!: number;

  @Column('integer', { nullable: true })
  httpStatus!: number | null;

  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
