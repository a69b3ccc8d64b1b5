import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One decision of HIP about a nonprofit's facts, with the facts that it was about. */
@Entity('verifications')
@Check('ck_verifications_decision', `decision in ('verified', 'changes-asked', 'not-verified')`)
@Check('ck_verifications_message', `length(message) <= 2000`)
@Index('ix_verifications_decided', ['tenantId', 'decidedAt'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_verifications_organization' })
export class Verification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_verifications' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_verifications' })
  id!: string;

  @Column('integer')
  profileVersion!: number;

  @Column('text')
  decision!: string;

  @Column('text', { array: true, default: () => `'{}'` })
  reasons!: string[];

  @Column('text', { default: '' })
  message!: string;

  @Column('jsonb')
  facts!: object;

  @Column('uuid')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
