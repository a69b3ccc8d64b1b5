import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Assurance, SignInMethod } from '../core';

/** A signed-in device. Only the SHA-256 of its secret is kept. */
@Entity('sessions')
@Check('ck_sessions_method', `method in ('password', 'totp', 'recovery-code', 'passkey', 'oidc')`)
@Check('ck_sessions_assurance', `assurance in ('password', 'second-factor')`)
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

  /** The same while the session's secret is renewed; how its owner names it in the list of devices. */
  @Column('uuid')
  deviceId!: string;

  /** Browser and system in coarse words. */
  @Column('text')
  device!: string;

  @Column('text')
  method!: SignInMethod;

  @Column('text')
  assurance!: Assurance;

  /** When the person last proved who they are. */
  @Column('timestamptz', { nullable: true })
  provenAt!: Date | null;

  /** As it is in the membership while nobody has changed what the person may do. */
  @Column('timestamptz')
  membershipChangedAt!: Date;
}
