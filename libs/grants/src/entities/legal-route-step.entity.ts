import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StepState } from '../core';

/** One thing to be done before money goes by a route. */
@Entity('legal_route_steps')
@Check('ck_legal_route_steps_state', `state in ('open', 'done', 'not-needed')`)
@Check('ck_legal_route_steps_reference', 'length(reference) <= 300')
@Check(
  'ck_legal_route_steps_done',
  `num_nonnulls(done_by, done_at) = case when state = 'open' then 0 else 2 end`,
)
@Check('ck_legal_route_steps_end', `valid_until is null or state <> 'not-needed'`)
@ForeignKey('legal_routes', ['tenantId', 'routeId'], ['tenantId', 'id'], {
  name: 'fk_legal_route_steps_route',
})
export class LegalRouteStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_legal_route_steps' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_legal_route_steps' })
  routeId!: string;

  /** Of the plan of the route. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_legal_route_steps' })
  code!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text', { default: 'open' })
  state!: StepState;

  /** The document that it rests on, in words that the nonprofit reads too. */
  @Column('text', { default: '' })
  reference!: string;

  /** The last day on which it holds; of an open one, the day on which it was over. */
  @Column('date', { nullable: true })
  validUntil!: string | null;

  @Column('uuid', { nullable: true })
  doneBy!: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  /** When the funder’s people were told that it is about to be over. */
  @Column('timestamptz', { nullable: true })
  noticedAt!: Date | null;
}
