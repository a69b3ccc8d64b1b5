import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An administrator of HIP asks that a nonprofit's data be erased; another agrees; then a job does it. Ids only. */
@Entity('erasures')
@Check('ck_erasures_state', `state in ('requested', 'approved', 'withdrawn', 'done')`)
@Check('ck_erasures_reason', `reason in ('asked-by-nonprofit', 'closed', 'duplicate', 'danger')`)
@Check('ck_erasures_decided', `(state = 'requested') = (decided_by is null and decided_at is null)`)
@Check('ck_erasures_two_people', `state not in ('approved', 'done') or decided_by <> requested_by`)
@Index('uq_erasures_open', ['tenantId'], { unique: true, where: `state <> 'withdrawn'` })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_erasures_organization' })
export class Erasure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_erasures' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_erasures' })
  id!: string;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'requested' })
  state!: 'requested' | 'approved' | 'withdrawn' | 'done';

  @Column('uuid')
  requestedBy!: string;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
