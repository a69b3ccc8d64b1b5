import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ShiftBasis } from '../core';

/** How far spending may go beyond a line of awards that begin on a day or later; the last that was set for a day holds. */
@Entity('budget_shift_rules')
@Check('ck_budget_shift_rules_percent', 'percent between 0 and 100')
@Check('ck_budget_shift_rules_basis', `basis in ('line', 'whole')`)
@Check('ck_budget_shift_rules_ahead', `from_on >= (set_at at time zone 'America/Mexico_City')::date`)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_budget_shift_rules_tenant' })
export class BudgetShiftRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_budget_shift_rules' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_budget_shift_rules' })
  id!: string;

  @Column('date')
  fromOn!: string;

  @Column('integer')
  percent!: number;

  @Column('text')
  basis!: ShiftBasis;

  @Column('uuid')
  setBy!: string;

  @Column('timestamptz')
  setAt!: Date;
}
