import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An introduction between a nonprofit, who owns the row, and a funder with one programme, as both may know it. */
@Entity('introductions')
@Check('ck_introductions_begun_by', `begun_by in ('funder', 'nonprofit')`)
@Check('ck_introductions_ended_side', `ended_side in ('funder', 'nonprofit')`)
@Check('ck_introductions_met', `met_at is null or funder_wants_at is not null`)
@Check('ck_introductions_ended', `(ended_side is null) = (ended_at is null)`)
@Index('uq_introductions_open', ['tenantId', 'funderId', 'programmeId'], {
  unique: true,
  where: 'ended_at is null',
})
@Index('ix_introductions_funder', ['funderId'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_introductions_organization' })
@ForeignKey('organizations', ['funderId'], ['id'], { name: 'fk_introductions_funder' })
export class Introduction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_introductions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_introductions' })
  id!: string;

  @Column('uuid')
  funderId!: string;

  @Column('uuid')
  programmeId!: string;

  @Column('text')
  begunBy!: 'funder' | 'nonprofit';

  @Column('timestamptz')
  begunAt!: Date;

  /** The last day on which the other side can answer. */
  @Column('date')
  answerBy!: string;

  @Column('uuid', { nullable: true })
  funderWantsBy!: string | null;

  @Column('timestamptz', { nullable: true })
  funderWantsAt!: Date | null;

  /** When the nonprofit showed who it is. */
  @Column('timestamptz', { nullable: true })
  metAt!: Date | null;

  @Column('text', { nullable: true })
  endedSide!: 'funder' | 'nonprofit' | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** A code that the nonprofit chose to tell the funder. */
  @Column('text', { nullable: true })
  toldReason!: string | null;
}
