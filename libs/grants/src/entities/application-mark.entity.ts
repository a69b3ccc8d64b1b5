import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TeamMark } from '../core';

/** How the team of who received an application sorts it; the one before is kept until the next. */
@Entity('application_marks')
@Check('ck_application_marks_mark', `mark in ('to-read', 'promising', 'question', 'aside')`)
@Check('ck_application_marks_earlier', `earlier in ('to-read', 'promising', 'question', 'aside')`)
@Index('ix_application_marks_call', ['tenantId', 'callId'])
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_application_marks_call' })
export class ApplicationMark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_marks' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_marks' })
  applicationId!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text', { nullable: true })
  mark!: TeamMark | null;

  @Column('text', { nullable: true })
  earlier!: TeamMark | null;

  /** Whose the earlier mark was, and of when: so it is put back. */
  @Column('uuid', { nullable: true })
  earlierBy!: string | null;

  @Column('timestamptz', { nullable: true })
  earlierAt!: Date | null;

  /** What was marked at once; null where there is nothing to undo. */
  @Column('uuid', { nullable: true })
  batch!: string | null;

  @Column('uuid')
  setBy!: string;

  @Column('timestamptz')
  setAt!: Date;
}
