import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many tests an organisation sent within the running hour, to whichever of its addresses, removed ones too. */
@Entity('webhook_test_counts')
@Check('ck_webhook_test_counts_sent', `sent > 0`)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_webhook_test_counts_organization' })
export class WebhookTestCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhook_test_counts' })
  tenantId!: string;

  @Column('timestamptz')
  hourBegan!: Date;

  @Column('integer')
  sent!: number;
}
