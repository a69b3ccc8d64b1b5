import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One imported grant; the key is made of its content and its ordinal among exact repeats. */
@Entity('past_grants')
@Index('ix_past_grants_recipient', ['tenantId', 'recipientId'])
@Index('ix_past_grants_funder', ['tenantId', 'funderId'])
@ForeignKey('past_grant_funders', ['tenantId', 'funderId'], ['tenantId', 'id'], {
  name: 'fk_past_grants_funder',
})
@ForeignKey('past_grant_recipients', ['tenantId', 'recipientId'], ['tenantId', 'id'], {
  name: 'fk_past_grants_recipient',
})
export class PastGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_past_grants' })
  tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_past_grants' })
  key!: string;

  @Column('uuid')
  funderId!: string;

  @Column('uuid')
  recipientId!: string;

  @Column('text')
  description!: string;

  /** Decimal digits of minor units (a bigint must not become a float); negative for a return or correction. */
  @Column('bigint', { nullable: true })
  amountMinor!: string | null;

  @Column('text')
  currency!: string;

  @Column('date', { nullable: true })
  grantedOn!: string | null;

  @Column('text')
  datePrecision!: string;

  @Column('text')
  topic!: string;

  @Column('text')
  countries!: string;

  @Column('text')
  regions!: string;
}
