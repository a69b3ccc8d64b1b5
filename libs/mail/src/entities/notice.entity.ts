import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something that the platform tells one person within one organisation: a code and what it is about. */
@Entity('notices')
@Index('ix_notices_person', ['personId', 'tenantId', 'createdAt'])
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_notices_membership',
  onDelete: 'CASCADE',
})
export class Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notices' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notices' })
  personId!: string;

  /** The same for everybody who is told of one event, so that telling twice changes nothing. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notices' })
  eventId!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
