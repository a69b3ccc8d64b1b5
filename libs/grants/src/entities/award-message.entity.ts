import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AgreementSide } from '../core';

/** What one side of an award writes to the other; never changed. */
@Entity('award_messages')
@Check('ck_award_messages_side', `side in ('funder', 'nonprofit')`)
@Check('ck_award_messages_text', 'length(text) between 1 and 2000')
@Index('ix_award_messages_award', ['tenantId', 'awardId', 'writtenAt'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_award_messages_award' })
export class AwardMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_messages' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_messages' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text')
  side!: AgreementSide;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
