import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A place in an organisation that waits for a person, for one week. Its link's token is stored nowhere. */
@Entity('invitations')
@Check('ck_invitations_locale', `locale in ('es', 'en')`)
@Check('ck_invitations_roles', `cardinality(roles) > 0`)
@Index('uq_invitations_open', ['tenantId', 'email'], {
  unique: true,
  where: 'accepted_at is null and withdrawn_at is null',
})
@Index('ix_invitations_id', ['id'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_invitations_organization' })
export class Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitations' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitations' })
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  locale!: 'es' | 'en';

  @Column('text', { array: true })
  roles!: string[];

  @Column('uuid', { array: true, default: [] })
  programmes!: string[];

  @Column('uuid')
  invitedBy!: string;

  /** The organisation of who invited: HIP invites the first administrator of another. */
  @Column('uuid')
  invitedFrom!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
