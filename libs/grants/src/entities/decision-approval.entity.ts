import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One person’s yes to a list exactly as it was shown. */
@Entity('decision_approvals')
@ForeignKey('decisions', ['tenantId', 'decisionId'], ['tenantId', 'id'], {
  name: 'fk_decision_approvals_decision',
})
export class DecisionApproval {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_approvals' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_approvals' })
  decisionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_approvals' })
  personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_decision_approvals' })
  shownSha256!: string;

  @Column('timestamptz')
  approvedAt!: Date;
}
