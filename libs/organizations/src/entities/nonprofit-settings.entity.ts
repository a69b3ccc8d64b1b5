import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a nonprofit has switched for itself. Whoever has no row has everything as it is by default. */
@Entity('nonprofit_settings')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_nonprofit_settings_organization' })
export class NonprofitSettings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_nonprofit_settings' })
  tenantId!: string;

  /** Since when nobody is to write or call, or null. */
  @Column('timestamptz', { nullable: true })
  contactPausedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
