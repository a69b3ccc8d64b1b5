import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in device. Only the SHA-256 of its secret is kept. */
@Entity('sessions')
@Index('ix_sessions_person', ['personId'])
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_sessions_membership',
  onDelete: 'CASCADE',
})
export class Session {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_sessions' })
  idHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  tenantId!: string;

  @Column('bytea')
  csrfSecret!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
