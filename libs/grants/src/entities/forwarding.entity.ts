import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a nonprofit lets one more funder read what it handed in; it owns the row. */
@Entity('forwardings')
@Check('ck_forwardings_to', 'to_funder_id <> funder_id')
@Check(
  'ck_forwardings_until',
  `until - (signed_at at time zone 'America/Mexico_City')::date between 0 and 90`,
)
@Check('ck_forwardings_revoked', 'revoked_by is null or revoked_at is not null')
@Check('ck_forwardings_forwarded', '(forwarded_by is null) = (forwarded_at is null)')
@Check('ck_forwardings_note', 'note is null or (forwarded_at is not null and length(note) <= 1000)')
@Check('ck_forwardings_opened', 'opened_at is null or forwarded_at is not null')
@Index('uq_forwardings_living', ['tenantId', 'applicationId', 'toFunderId'], {
  unique: true,
  where: 'revoked_at is null',
})
@Index('ix_forwardings_funder', ['funderId', 'applicationId'])
@Index('ix_forwardings_to_funder', ['toFunderId'])
@ForeignKey('applications', ['tenantId', 'applicationId'], ['tenantId', 'id'], {
  name: 'fk_forwardings_application',
  onDelete: 'CASCADE',
})
@ForeignKey('organizations', ['funderId'], ['id'], { name: 'fk_forwardings_funder' })
@ForeignKey('organizations', ['toFunderId'], ['id'], { name: 'fk_forwardings_to_funder' })
export class Forwarding {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_forwardings' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_forwardings' })
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid')
  callId!: string;

  /** The funder that received it and said no. */
  @Column('uuid')
  funderId!: string;

  @Column('uuid')
  formId!: string;

  @Column('integer')
  formNumber!: number;

  @Column('uuid')
  toFunderId!: string;

  @Column('date')
  until!: string;

  @Column('uuid')
  signedBy!: string;

  @Column('timestamptz')
  signedAt!: Date;

  /** Nobody where it ended because the funder said yes after all. */
  @Column('uuid', { nullable: true })
  revokedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { nullable: true })
  forwardedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  forwardedAt!: Date | null;

  /** From who passed it on, to its reader and the nonprofit. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  /** Whether its reader saw it under the name: then never again under an alias. */
  @Column('boolean', { default: false })
  shownNamed!: boolean;
}
