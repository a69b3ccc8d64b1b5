import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A list of matches as it was, with all that led to it, so that a decision can be explained years later. */
@Entity('match_snapshots')
@Index('uq_match_snapshots_number', ['tenantId', 'programmeId', 'number'], { unique: true })
@ForeignKey('programmes', ['tenantId', 'programmeId'], ['tenantId', 'id'], {
  name: 'fk_match_snapshots_programme',
})
export class MatchSnapshot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_match_snapshots' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_match_snapshots' })
  id!: string;

  @Column('integer')
  number!: number;

  @Column('uuid')
  programmeId!: string;

  @Column('integer')
  programmeVersion!: number;

  @Column('text')
  engineVersion!: string;

  @Column('jsonb')
  input!: object;

  @Column('jsonb')
  result!: object;

  @Column('text')
  sha256!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
