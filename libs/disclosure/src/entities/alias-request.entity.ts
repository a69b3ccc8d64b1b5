import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A request of HIP's to learn which nonprofit is behind a funder's alias. The answer is never stored. */
@Entity('alias_requests')
@Check('ck_alias_requests_status', `status in ('requested', 'approved', 'refused', 'withdrawn')`)
@Check('ck_alias_requests_note', `length(note) <= 500`)
@Check('ck_alias_requests_two_people', `decided_by <> requested_by`)
@Check(
  'ck_alias_requests_decided',
  `(status in ('approved', 'refused')) = (decided_by is not null and decided_at is not null and shown_sha256 is not null)`,
)
@Index('ix_alias_requests_time', ['tenantId', 'requestedAt'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_alias_requests_organization' })
@ForeignKey('organizations', ['funderId'], ['id'], { name: 'fk_alias_requests_funder' })
export class AliasRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_alias_requests' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_alias_requests' })
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'requested' })
  status!: string;

  @Column('uuid')
  funderId!: string;

  @Column('text')
  alias!: string;

  @Column('text')
  reason!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid')
  requestedBy!: string;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** Fingerprint of what the deciding person had before them. */
  @Column('text', { nullable: true })
  shownSha256!: string | null;
}
