import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A nonprofit that a funder asks to apply. */
@Entity('call_invitations')
@Index('ix_call_invitations_nonprofit', ['nonprofitId'])
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_call_invitations_call' })
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_call_invitations_nonprofit' })
export class CallInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_call_invitations' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_call_invitations' })
  callId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_call_invitations' })
  nonprofitId!: string;

  @Column('uuid')
  invitedBy!: string;

  @Column('timestamptz')
  invitedAt!: Date;
}
