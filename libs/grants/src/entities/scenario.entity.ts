import type { Currency } from '@puente/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ScenarioFault, ScenarioResult, ScenarioState } from '../core';

/** Which applications of a call, or whom of a shortlist, to fund under a budget: what was asked, and what was worked out of it, once. */
@Entity('scenarios')
@Check('ck_scenarios_title', 'length(title) between 1 and 120')
@Check('ck_scenarios_currency', `currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`)
@Check('ck_scenarios_budget', 'budget_minor between 0 and 100000000000000')
@Check('ck_scenarios_candidates', 'candidates between 0 and 2000')
@Check('ck_scenarios_state', `state in ('waiting', 'done', 'failed', 'cancelled')`)
@Check('ck_scenarios_fault', `fault in ('unproven', 'no-answer')`)
@Check('ck_scenarios_ended', `(state = 'waiting') = (ended_at is null)`)
@Check('ck_scenarios_result', `(state = 'done') = (result is not null)`)
@Check('ck_scenarios_failed', `(state = 'failed') = (fault is not null)`)
@Check('ck_scenarios_proposed', `decision_id is null or state = 'done'`)
@Check('ck_scenarios_place', 'num_nonnulls(call_id, shortlist_id) = 1')
@Check('ck_scenarios_decided', 'decision_id is null or call_id is not null')
@Index('ix_scenarios_call', ['tenantId', 'callId'])
@Index('ix_scenarios_shortlist', ['tenantId', 'shortlistId'])
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_scenarios_call' })
@ForeignKey('shortlists', ['tenantId', 'shortlistId'], ['tenantId', 'id'], { name: 'fk_scenarios_shortlist' })
@ForeignKey('decisions', ['tenantId', 'decisionId'], ['tenantId', 'id'], { name: 'fk_scenarios_decision' })
export class ScenarioRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scenarios' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scenarios' })
  id!: string;

  @Column('uuid', { nullable: true })
  callId!: string | null;

  /** Where its candidates are no applications. */
  @Column('uuid', { nullable: true })
  shortlistId!: string | null;

  /** The scenario that it was made from. */
  @Column('uuid', { nullable: true })
  copyOf!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  currency!: Currency;

  /** Decimal digits of minor units: a bigint must not become a float. */
  @Column('bigint')
  budgetMinor!: string;

  @Column('jsonb')
  settings!: object;

  @Column('integer')
  candidates!: number;

  @Column('text')
  inputsSha256!: string;

  @Column('text')
  engineVersion!: string;

  @Column('text', { default: 'waiting' })
  state!: ScenarioState;

  @Column('text', { nullable: true })
  fault!: ScenarioFault | null;

  @Column('jsonb', { nullable: true })
  result!: ScenarioResult | null;

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** The list of decisions that it became. */
  @Column('uuid', { nullable: true })
  decisionId!: string | null;
}
