import type { Locale } from '@puente/kernel';
import type { ReportFormat } from '@puente/rendering';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ItemFault, ItemState } from '../core';

/** One file of a set: a report in a language and a format. */
@Entity('report_set_items')
@Check('ck_report_set_items_language', `language in ('es', 'en')`)
@Check('ck_report_set_items_format', `format in ('html', 'pdf', 'docx', 'xlsx', 'csv', 'json')`)
@Check('ck_report_set_items_state', `state in ('waiting', 'done', 'failed')`)
@Check('ck_report_set_items_bytes', 'byte_count > 0')
@Check(
  'ck_report_set_items_done',
  `num_nonnulls(file_id, sealed_key, byte_count) = case when state = 'done' then 3 else 0 end`,
)
@Check('ck_report_set_items_fault', `(state = 'failed') = (fault is not null)`)
@Unique('uq_report_set_items_one', ['tenantId', 'setId', 'reportId', 'language', 'format'])
@ForeignKey('report_sets', ['tenantId', 'setId'], ['tenantId', 'id'], { name: 'fk_report_set_items_set' })
@ForeignKey('impact_reports', ['tenantId', 'reportId'], ['tenantId', 'id'], {
  name: 'fk_report_set_items_report',
})
export class ReportSetItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_set_items' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_set_items' })
  id!: string;

  @Column('uuid')
  setId!: string;

  @Column('uuid')
  reportId!: string;

  @Column('text')
  language!: Locale;

  @Column('text')
  format!: ReportFormat;

  @Column('text', { default: 'waiting' })
  state!: ItemState;

  @Column('text', { nullable: true })
  fault!: ItemFault | null;

  /** Under which name the store keeps it. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('bytea', { nullable: true })
  sealedKey!: Buffer | null;

  @Column('integer', { nullable: true })
  byteCount!: number | null;
}
