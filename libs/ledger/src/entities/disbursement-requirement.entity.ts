import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A requirement of the award that has to be accepted or let go before the instalment is paid. */
@Entity('disbursement_requirements')
@ForeignKey('disbursements', ['tenantId', 'disbursementId'], ['tenantId', 'id'], {
  name: 'fk_disbursement_requirements_disbursement',
})
@ForeignKey('award_requirements', ['tenantId', 'requirementId'], ['tenantId', 'id'], {
  name: 'fk_disbursement_requirements_requirement',
})
export class DisbursementRequirement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_disbursement_requirements' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_disbursement_requirements' })
  disbursementId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_disbursement_requirements' })
  requirementId!: string;
}
