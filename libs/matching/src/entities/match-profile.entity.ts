import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The matcher's read model: a nonprofit's facts as of one version of its profile. */
@Entity('match_profiles')
@Index('ix_match_profiles_revision', ['revision'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_match_profiles_organization' })
export class MatchProfile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_match_profiles' })
  tenantId!: string;

  @Column('integer')
  profileVersion!: number;

  /** Grows with every change of any row, so that a process can ask what it has not seen yet. */
  @Column('bigint')
  revision!: string;

  @Column('jsonb')
  facts!: object;

  /** Every consent of the nonprofit, also those that have ended. */
  @Column('jsonb', { default: () => `'[]'` })
  consents!: object;

  /** The last day on which funders saw its name, where it became protected since. */
  @Column('date', { nullable: true })
  shownUntil!: string | null;
}
