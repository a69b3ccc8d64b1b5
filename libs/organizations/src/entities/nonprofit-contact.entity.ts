import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody to reach at a nonprofit. Every value is sealed; nobody reads it in the database. */
@Entity('nonprofit_contacts')
@Check(
  'ck_nonprofit_contacts_sealed',
  ['name', 'phone', 'email', 'notes']
    .map((column) => `(get_byte(${column}, 0) = 1 and octet_length(${column}) >= 33)`)
    .join(' and '),
)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_nonprofit_contacts_organization' })
export class NonprofitContact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_nonprofit_contacts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_nonprofit_contacts' })
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bytea')
  name!: Buffer;

  @Column('bytea')
  phone!: Buffer;

  @Column('bytea')
  email!: Buffer;

  @Column('bytea')
  notes!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
