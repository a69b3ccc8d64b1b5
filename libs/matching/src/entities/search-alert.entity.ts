import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TenantKind } from '@puente/database';
import type { AlertFrequency } from '../core';

/** A search of which a person is told what is new; their own alone. */
@Entity('search_alerts')
@Check('ck_search_alerts_tenant_kind', `tenant_kind in ('funder', 'hip', 'nonprofit')`)
@Check('ck_search_alerts_query', `query ~ '^[A-Za-z0-9.&=_-]*$' and length(query) <= 400`)
@Check('ck_search_alerts_frequency', `frequency in ('daily', 'weekly', 'monthly')`)
@Check('ck_search_alerts_of', `tenant_kind <> 'nonprofit' or programme_id is null`)
@Index('ix_search_alerts_next', ['nextAt'])
@Index('ix_search_alerts_view', ['tenantId', 'viewId'])
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_search_alerts_membership',
  onDelete: 'CASCADE',
})
@ForeignKey('programmes', ['tenantId', 'programmeId'], ['tenantId', 'id'], {
  name: 'fk_search_alerts_programme',
})
@ForeignKey('saved_views', ['tenantId', 'viewId'], ['tenantId', 'id'], {
  name: 'fk_search_alerts_view',
  onDelete: 'CASCADE',
})
export class SearchAlert {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_search_alerts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_search_alerts' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  tenantKind!: TenantKind;

  @Column('uuid', { nullable: true })
  programmeId!: string | null;

  /** Of an alert of a view: how the view narrowed its list when the search was made last. */
  @Column('text')
  query!: string;

  @Column('uuid', { nullable: true })
  viewId!: string | null;

  @Column('text')
  frequency!: AlertFrequency;

  @Column('timestamptz')
  nextAt!: Date;

  @Column('uuid', { array: true })
  known!: string[];

  @Column('uuid', { array: true })
  news!: string[];

  @Column('timestamptz', { nullable: true })
  newsAt!: Date | null;
}
