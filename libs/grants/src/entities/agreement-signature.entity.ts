import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AgreementSide } from '../core';

/** That one side signed what it read; nobody signs for both. */
@Entity('agreement_signatures')
@Check('ck_agreement_signatures_side', `side in ('funder', 'nonprofit')`)
@Check('ck_agreement_signatures_name', 'length(typed_name) between 1 and 200')
@Index('uq_agreement_signatures_person', ['tenantId', 'agreementId', 'personId'], { unique: true })
@ForeignKey('agreements', ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'fk_agreement_signatures_agreement',
})
export class AgreementSignature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agreement_signatures' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agreement_signatures' })
  agreementId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_agreement_signatures' })
  side!: AgreementSide;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  typedName!: string;

  @Column('text')
  readSha256!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
