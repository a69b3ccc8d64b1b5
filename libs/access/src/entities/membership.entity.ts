import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person's role in one organisation. */
@Entity('memberships')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_memberships_organization' })
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_memberships_person' })
export class Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memberships' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memberships' })
  personId!: string;

  @Column('text')
  role!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
