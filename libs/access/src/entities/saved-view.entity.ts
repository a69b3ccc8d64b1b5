import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ViewList } from '../core';

/** A name that a person gave to how they narrow a list; their own alone. */
@Entity('saved_views')
@Check('ck_saved_views_list', `list in ('received', 'nonprofits', 'matches', 'portfolio', 'programmes')`)
@Check('ck_saved_views_name', 'length(name) between 1 and 60')
@Check('ck_saved_views_query', `query ~ '^[A-Za-z0-9.&=_-]+$' and length(query) <= 400`)
@Unique('uq_saved_views_name', ['tenantId', 'personId', 'list', 'name'])
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_saved_views_membership',
  onDelete: 'CASCADE',
})
export class SavedViewRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_saved_views' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_saved_views' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  list!: ViewList;

  @Column('text')
  name!: string;

  @Column('text')
  query!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
