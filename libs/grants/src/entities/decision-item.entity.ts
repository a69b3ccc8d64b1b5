import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DeclineReason, Outcome } from '../core';

/** What is proposed for one application. */
@Entity('decision_items')
@Check('ck_decision_items_outcome', `outcome in ('award', 'advance', 'waitlist', 'decline')`)
@Check('ck_decision_items_note', `length(note) <= 2000`)
@Check('ck_decision_items_reasons', `(outcome = 'decline') = (cardinality(reasons) > 0)`)
@ForeignKey('decisions', ['tenantId', 'decisionId'], ['tenantId', 'id'], {
  name: 'fk_decision_items_decision',
})
export class DecisionLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_items' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_items' })
  decisionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_items' })
  applicationId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text')
  outcome!: Outcome;

  @Column('text', { array: true, default: [] })
  reasons!: DeclineReason[];

  @Column('text', { default: '' })
  note!: string;
}
