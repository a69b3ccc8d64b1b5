import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A key of one organisation, wrapped by the master key, which no database holds. Destroyed keys leave their dates. */
@Entity('tenant_keys')
@Check('ck_tenant_keys_version', 'version > 0')
@Check('ck_tenant_keys_destroyed', '(wrapped is null) = (destroyed_at is not null)')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_tenant_keys_organization' })
export class TenantKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_tenant_keys' })
  tenantId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_tenant_keys' })
  version!: number;

  @Column('bytea', { nullable: true })
  wrapped!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Since when no row is sealed with it. */
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  destroyedAt!: Date | null;
}
