import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a funder told a nonprofit that it set aside: that programmes of other funders may suit it better. */
@Entity('programme_hints')
@Unique('uq_programme_hints_entry', ['tenantId', 'funderId', 'entryId'])
@Index('ix_programme_hints_given', ['givenBy', 'givenAt'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_programme_hints_organization' })
@ForeignKey('shortlist_entries', ['funderId', 'entryId', 'tenantId'], ['tenantId', 'id', 'nonprofitId'], {
  name: 'fk_programme_hints_entry',
  onDelete: 'CASCADE',
})
export class ProgrammeHint {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_programme_hints' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_programme_hints' })
  id!: string;

  @Column('uuid')
  funderId!: string;

  /** The line of the funder's shortlist. */
  @Column('uuid')
  entryId!: string;

  @Column('uuid')
  givenBy!: string;

  @Column('timestamptz')
  givenAt!: Date;
}
