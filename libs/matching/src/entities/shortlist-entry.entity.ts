import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AsideReason, ShortlistState } from '../core';

/** A nonprofit on a shortlist. What its reader may know of it is decided when it is read. */
@Entity('shortlist_entries')
@Check('ck_shortlist_entries_state', `state in ('considering', 'to-contact', 'set-aside')`)
@Check('ck_shortlist_entries_reason', `(state = 'set-aside') = (reason is not null)`)
@Unique('uq_shortlist_entries_nonprofit', ['tenantId', 'id', 'nonprofitId'])
@Index('ix_shortlist_entries_list', ['tenantId', 'shortlistId', 'place'])
@Index('ix_shortlist_entries_nonprofit', ['nonprofitId'])
@ForeignKey('shortlists', ['tenantId', 'shortlistId'], ['tenantId', 'id'], {
  name: 'fk_shortlist_entries_list',
})
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_shortlist_entries_nonprofit' })
export class ShortlistEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shortlist_entries' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shortlist_entries' })
  id!: string;

  @Column('uuid')
  shortlistId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  /** Whether it was put there under its name; otherwise under the alias of that year. */
  @Column('boolean')
  byName!: boolean;

  @Column('integer')
  place!: number;

  @Column('text')
  state!: ShortlistState;

  @Column('text', { nullable: true })
  reason!: AsideReason | null;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
