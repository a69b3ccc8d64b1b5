import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A list of nonprofits that a team thinks about for a programme. */
@Entity('shortlists')
@Check('ck_shortlists_name', 'length(name) between 1 and 80')
@Index('ix_shortlists_programme', ['tenantId', 'programmeId'])
@ForeignKey('programmes', ['tenantId', 'programmeId'], ['tenantId', 'id'], {
  name: 'fk_shortlists_programme',
})
export class Shortlist {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shortlists' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shortlists' })
  id!: string;

  @Column('uuid')
  programmeId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
