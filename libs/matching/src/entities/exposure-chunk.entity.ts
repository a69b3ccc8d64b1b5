import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Some of a measurement's programmes, and who stands on how many of their lists; gone when the measurement is done. */
@Entity('exposure_chunks')
@Check('ck_exposure_chunks_pairs', 'cardinality(nonprofit_ids) = cardinality(lists)')
@ForeignKey('exposure_runs', ['tenantId', 'runId'], ['tenantId', 'id'], { name: 'fk_exposure_chunks_run' })
export class ExposureChunk {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exposure_chunks' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exposure_chunks' })
  runId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_exposure_chunks' })
  number!: number;

  @Column('uuid', { array: true })
  programmeIds!: string[];

  /** Null until its job is done. */
  @Column('uuid', { array: true, nullable: true })
  nonprofitIds!: string[] | null;

  @Column('integer', { array: true, nullable: true })
  lists!: number[] | null;
}
