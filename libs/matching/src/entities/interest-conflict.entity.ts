import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ConflictEnd, ConflictKind } from '../core';

/** A conflict of interest that a funder declared. What its reader may know of the nonprofit is decided when it is read. */
@Entity('interest_conflicts')
@Check('ck_interest_conflicts_kind', `kind in ('governance', 'family', 'employment', 'business', 'other')`)
@Check('ck_interest_conflicts_days', 'until >= since')
@Check('ck_interest_conflicts_note', 'length(note) between 1 and 1000')
@Check(
  'ck_interest_conflicts_end',
  '(ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)',
)
@Check('ck_interest_conflicts_end_reason', `end_reason in ('over', 'managed', 'mistaken')`)
@Index('ix_interest_conflicts_nonprofit', ['nonprofitId'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_interest_conflicts_organization' })
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_interest_conflicts_nonprofit' })
export class InterestConflict {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_interest_conflicts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_interest_conflicts' })
  id!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** Whether it was declared under the name; otherwise under the alias of that year. */
  @Column('boolean')
  byName!: boolean;

  @Column('text')
  kind!: ConflictKind;

  @Column('date')
  since!: string;

  @Column('date', { nullable: true })
  until!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  declaredBy!: string;

  @Column('timestamptz')
  declaredAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('text', { nullable: true })
  endReason!: ConflictEnd | null;
}
