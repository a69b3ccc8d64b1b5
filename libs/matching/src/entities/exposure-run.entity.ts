import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A measurement of how the lists of all programmes spread their places, and how far it is. It names nobody. */
@Entity('exposure_runs')
@Check('ck_exposure_runs_progress', 'done between 0 and chunks')
@Check('ck_exposure_runs_listed', 'listed between 0 and nonprofits')
@Check('ck_exposure_runs_gini', 'gini_millionths between 0 and 1000000')
@Check('ck_exposure_runs_ended', 'ended_at is null or done = chunks')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_exposure_runs_organization' })
export class ExposureRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exposure_runs' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exposure_runs' })
  id!: string;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** Published programmes, and whose they are. */
  @Column('integer', { default: 0 })
  programmes!: number;

  @Column('integer', { default: 0 })
  funders!: number;

  /** Jobs into which the programmes are cut, and those of them that are done. */
  @Column('integer', { default: 0 })
  chunks!: number;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('integer', { default: 0 })
  nonprofits!: number;

  @Column('integer', { default: 0 })
  listed!: number;

  @Column('integer', { default: 0 })
  places!: number;

  @Column('integer', { default: 0 })
  giniMillionths!: number;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
