import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { HandedInDocument } from '../core';

/** What one funder was handed in, as it was. */
@Entity('report_submissions')
@Check('ck_report_submissions_number', 'number > 0')
@Check('ck_report_submissions_document', 'octet_length(document::text) < 500000')
@Check('ck_report_submissions_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@ForeignKey('report_recipients', ['tenantId', 'recipientId'], ['tenantId', 'id'], {
  name: 'fk_report_submissions_recipient',
  onDelete: 'CASCADE',
})
export class ReportSubmission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_submissions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_submissions' })
  recipientId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_report_submissions' })
  number!: number;

  @Column('jsonb')
  document!: HandedInDocument;

  @Column('text')
  sha256!: string;

  @Column('uuid')
  handedInBy!: string;

  @Column('timestamptz')
  handedInAt!: Date;
}
