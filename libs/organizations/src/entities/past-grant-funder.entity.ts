import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A funder named in imported past grants; not an account of the platform. */
@Entity('past_grant_funders')
@Index('uq_past_grant_funders_name', ['tenantId', 'name'], { unique: true })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_past_grant_funders_organization' })
export class PastGrantFunder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_past_grant_funders' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_past_grant_funders' })
  id!: string;

  @Column('text')
  name!: string;
}
