import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person said of a hit, and why. The last one counts. */
@Entity('screening_decisions')
@Check('ck_screening_decisions_number', `number > 0`)
@Check('ck_screening_decisions_decision', `decision in ('cleared', 'confirmed')`)
@Check('ck_screening_decisions_reason', `length(trim(reason)) >= 10 and length(reason) <= 1000`)
@ForeignKey('screening_hits', ['tenantId', 'hitId'], ['tenantId', 'id'], {
  name: 'fk_screening_decisions_hit',
  onDelete: 'CASCADE',
})
export class ScreeningDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_screening_decisions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_screening_decisions' })
  hitId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_screening_decisions' })
  number!: number;

  @Column('text')
  decision!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
