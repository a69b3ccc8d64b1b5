import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody says to their team of an application; no nonprofit reads it. */
@Entity('application_comments')
@Check('ck_application_comments_text', 'length(text) <= 4000')
@Check('ck_application_comments_removed', `removed_at is null or (text = '' and mentions = '{}')`)
@Index('ix_application_comments_application', ['tenantId', 'applicationId'])
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_application_comments_call' })
export class ApplicationComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_comments' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_comments' })
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  text!: string;

  /** Whom of the team it calls on. */
  @Column('uuid', { array: true, default: [] })
  mentions!: string[];

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  /** Its words are gone; that it was there stays. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
