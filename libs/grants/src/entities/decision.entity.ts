import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DecisionStatus } from '../core';

/** A list of what becomes of applications, put up by one person and decided with others. */
@Entity('decisions')
@Check('ck_decisions_status', `status in ('proposed', 'decided', 'withdrawn')`)
@Check('ck_decisions_quorum', `quorum between 1 and 5`)
@Check('ck_decisions_erased', `erased between 0 and items`)
@Check('ck_decisions_decided', `(status = 'decided') = (decided_at is not null)`)
@Index('ix_decisions_call', ['tenantId', 'callId'])
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_decisions_call' })
export class Decision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decisions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decisions' })
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'proposed' })
  status!: DecisionStatus;

  @Column('integer')
  quorum!: number;

  @Column('integer')
  items!: number;

  @Column('uuid')
  proposedBy!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** Of the items: those that went with a nonprofit's data. */
  @Column('integer', { default: 0 })
  erased!: number;
}
