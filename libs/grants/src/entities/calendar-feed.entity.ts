import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A secret address from which a person's calendar fetches the person's deadlines. */
@Entity('calendar_feeds')
@Index('ix_calendar_feeds_hash', ['tokenHash'])
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_calendar_feeds_membership',
  onDelete: 'CASCADE',
})
export class CalendarFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calendar_feeds' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calendar_feeds' })
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}
