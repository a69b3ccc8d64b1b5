import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An address of an organisation's own system that is told of events; its secret stands sealed. */
@Entity('webhooks')
@Check('ck_webhooks_url', `length(url) between 1 and 500`)
@Check('ck_webhooks_events', `cardinality(events) > 0`)
@Check('ck_webhooks_previous', `(previous_secret is null) = (previous_until is null)`)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_webhooks_organization' })
export class Webhook {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhooks' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhooks' })
  id!: string;

  @Column('text')
  url!: string;

  @Column('text', { array: true })
  events!: string[];

  @Column('bytea')
  secret!: Buffer;

  @Column('bytea', { nullable: true })
  previousSecret!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  previousUntil!: Date | null;

  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { nullable: true })
  stoppedAt!: Date | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
