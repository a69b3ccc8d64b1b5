import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A funder's programme. `facts` is the checked programme in the format of the contract, without id and day. */
@Entity('programmes')
@Check('ck_programmes_status', `status in ('draft', 'published', 'closed')`)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_programmes_organization' })
export class Programme {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_programmes' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_programmes' })
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'draft' })
  status!: 'draft' | 'published' | 'closed';

  @Column('jsonb')
  facts!: object;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
