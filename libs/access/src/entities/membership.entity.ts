import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person is in one organisation. */
@Entity('memberships')
@Check('ck_memberships_roles', `cardinality(roles) > 0`)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_memberships_organization' })
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_memberships_person' })
export class Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memberships' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memberships' })
  personId!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Set at every change of what the person may do: sessions that rest on another value have ended. */
  @Column('timestamptz', { default: '-infinity' })
  changedAt!: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
