import type { Movement, Region, StateCode, Strategy } from '@puente/taxonomy';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Lock } from '../core';

/** An application or a line of a shortlist that a scenario may fund, with where it works as far as who asked may know it. */
@Entity('scenario_candidates')
@Check(
  'ck_scenario_candidates_strategy',
  `strategy in ('capacity', 'prevention', 'direct-services', 'cross-movement')`,
)
@Check('ck_scenario_candidates_lock', `lock in ('in', 'out')`)
@Check(
  'ck_scenario_candidates_tiers',
  'cardinality(amounts) between 1 and 3 and cardinality(worths) = cardinality(amounts)',
)
@Check(
  'ck_scenario_candidates_subject',
  'num_nonnulls(application_id, entry_id) = 1 and subject_id = coalesce(application_id, entry_id)',
)
@Check('ck_scenario_candidates_amounts', '0 < all (amounts) and 100000000000000 >= all (amounts)')
@ForeignKey('scenarios', ['tenantId', 'scenarioId'], ['tenantId', 'id'], {
  name: 'fk_scenario_candidates_scenario',
  onDelete: 'CASCADE',
})
export class ScenarioCandidateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scenario_candidates' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scenario_candidates' })
  scenarioId!: string;

  /** Whichever of the two it is. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scenario_candidates' })
  subjectId!: string;

  @Column('uuid', { nullable: true })
  applicationId!: string | null;

  /** The line of the shortlist. */
  @Column('uuid', { nullable: true })
  entryId!: string | null;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text')
  strategy!: Strategy;

  @Column('text', { nullable: true })
  state!: StateCode | null;

  @Column('text', { nullable: true })
  region!: Region | null;

  @Column('text', { array: true })
  movements!: Movement[];

  /** Decimal digits of minor units. */
  @Column('bigint', { array: true })
  amounts!: string[];

  @Column('numeric', { array: true })
  worths!: string[];

  @Column('text', { nullable: true })
  lock!: Lock | null;
}
