import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A funder, a nonprofit or HIP: the tenant of everything that carries its id. */
@Entity('organizations')
@Check('ck_organizations_kind', `kind in ('funder', 'nonprofit', 'hip')`)
@Check('ck_organizations_name', `length(name) between 1 and 300`)
export class Organization {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_organizations' })
  id!: string;

  @Column('text')
  kind!: 'funder' | 'nonprofit' | 'hip';

  @Column('text')
  name!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
