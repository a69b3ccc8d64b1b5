import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One comparison of names with a list, also where it found nothing. */
@Entity('screening_runs')
@Check('ck_screening_runs_nonprofits', `nonprofits >= 0`)
@Check('ck_screening_runs_entries', `entries >= 0`)
@Check('ck_screening_runs_hits', `hits >= 0`)
@Check('ck_screening_runs_new_hits', `new_hits between 0 and hits`)
@Index('ix_screening_runs_ran', ['tenantId', 'ranAt'])
@ForeignKey('sanctions_lists', ['tenantId', 'listId'], ['tenantId', 'id'], { name: 'fk_screening_runs_list' })
export class ScreeningRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_screening_runs' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_screening_runs' })
  id!: string;

  @Column('uuid')
  listId!: string;

  /** The one whose name changed; null: all. */
  @Column('uuid', { nullable: true })
  nonprofitId!: string | null;

  @Column('integer')
  nonprofits!: number;

  @Column('integer')
  entries!: number;

  @Column('integer')
  hits!: number;

  @Column('integer')
  newHits!: number;

  @Column('timestamptz')
  ranAt!: Date;
}
