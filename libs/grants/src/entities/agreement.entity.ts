import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LegalRoute } from '@puente/taxonomy';

/** The text that both sides of an award sign, as it was sent; never changed. */
@Entity('agreements')
@Check(
  'ck_agreements_route',
  `route in ('public-charity', 'treaty', 'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic')`,
)
@Check('ck_agreements_sha256', `sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')`)
@Index('uq_agreements_award', ['tenantId', 'awardId', 'awardSha256'], { unique: true })
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_agreements_award' })
export class Agreement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agreements' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agreements' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** The hash of the award that it agrees on. */
  @Column('text')
  awardSha256!: string;

  /** The name of the template with its version. */
  @Column('text')
  template!: string;

  @Column('text')
  route!: LegalRoute;

  /** The text in both languages, as canonical JSON. */
  @Column('text')
  document!: string;

  @Column('text')
  sha256!: string;

  @Column('uuid')
  sentBy!: string;

  @Column('timestamptz')
  sentAt!: Date;
}
