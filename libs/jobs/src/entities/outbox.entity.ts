import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A job that was decided together with the change that needs it. */
@Entity('outbox')
@Check('ck_outbox_status', `status in ('pending', 'sent', 'done', 'failed')`)
@Index('ix_outbox_open', ['runAt'], { where: `status in ('pending', 'sent')` })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_outbox_organization' })
export class OutboxJob {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_outbox' })
  id!: string;

  @Column('uuid')
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  data!: object;

  @Column('text', { default: 'pending' })
  status!: 'pending' | 'sent' | 'done' | 'failed';

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { default: () => 'now()' })
  runAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  touchedAt!: Date;

  @Column('text', { nullable: true })
  fault!: string | null;

  /** The lock of the relay that carries it out itself; null where Bull has it. */
  @Column('integer', { nullable: true })
  takenBy!: number | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
