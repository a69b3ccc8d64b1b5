import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a nonprofit lets others see, to whom and until when, as it was signed. Rows are added and revoked, never changed. */
@Entity('consents')
@Check(
  'ck_consents_classes',
  `cardinality(classes) > 0 and classes <@ array['identity', 'place', 'work', 'size', 'standing', 'terms', 'text']`,
)
@Check('ck_consents_audience', `audience in ('funder', 'donor-report', 'public')`)
@Check('ck_consents_funder', `funder_id is null or audience = 'funder'`)
@Check('ck_consents_until', `until - (signed_at at time zone 'UTC')::date between 0 and 732`)
@Check('ck_consents_revoked', `(revoked_by is null) = (revoked_at is null)`)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_consents_organization' })
@ForeignKey('organizations', ['funderId'], ['id'], { name: 'fk_consents_funder' })
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_consents' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_consents' })
  id!: string;

  @Column('text', { array: true })
  classes!: string[];

  @Column('text')
  audience!: string;

  /** One funder; null with the audience `funder` means every funder. */
  @Column('uuid', { nullable: true })
  funderId!: string | null;

  /** The last day on which it holds. */
  @Column('date')
  until!: string;

  @Column('uuid')
  signedBy!: string;

  @Column('timestamptz')
  signedAt!: Date;

  /** How many nonprofits would have fitted what was then shown, itself counted; null: fewer than five. */
  @Column('integer', { nullable: true })
  sharedByAtSigning!: number | null;

  @Column('uuid', { nullable: true })
  revokedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
