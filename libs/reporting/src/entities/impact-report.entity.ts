import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  ImpactFacts,
  ImpactFault,
  ImpactMaterial,
  ImpactReportState,
  ImpactScope,
  ImpactTexts,
} from '../core';

/** A report of a payer on what its money did, with the data that it was made of. */
@Entity('impact_reports')
@Check('ck_impact_reports_state', `state in ('reading', 'draft', 'submitted', 'approved', 'withdrawn')`)
@Check('ck_impact_reports_fault', `fault is null or fault = 'unreadable' and state = 'reading'`)
@Check('ck_impact_reports_progress', 'figures_done between 0 and figures_of')
@Check(
  'ck_impact_reports_data',
  `(facts is null) = (material is null) and (facts is not null or state in ('reading', 'withdrawn'))`,
)
@Check('ck_impact_reports_facts', 'octet_length(facts::text) < 20000000')
@Check('ck_impact_reports_material', 'octet_length(material::text) < 5000000')
@Check('ck_impact_reports_texts', 'octet_length(texts::text) < 300000')
@Check('ck_impact_reports_size', 'octet_length(snapshot) < 12000000')
@Check('ck_impact_reports_sha256', `sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')`)
@Check(
  'ck_impact_reports_submitted',
  `num_nonnulls(snapshot, sha256, submitted_by, submitted_at)
    = case when state in ('submitted', 'approved') then 4 else 0 end`,
)
@Check(
  'ck_impact_reports_approved',
  `num_nonnulls(approved_by, approved_at) = case when state = 'approved' then 2 else 0 end`,
)
@Check('ck_impact_reports_two_people', 'approved_by <> submitted_by and approved_by <> written_by')
@Index('ix_impact_reports_written', ['tenantId', 'writtenAt', 'id'])
@ForeignKey('impact_reports', ['tenantId', 'replaces'], ['tenantId', 'id'], {
  name: 'fk_impact_reports_replaces',
})
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_impact_reports_organization' })
export class ImpactReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_impact_reports' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_impact_reports' })
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'reading' })
  state!: ImpactReportState;

  /** The approved report that this one corrects. */
  @Column('uuid', { nullable: true })
  replaces!: string | null;

  @Column('jsonb')
  scope!: ImpactScope;

  /** The own books and accepted counts that it was made of. */
  @Column('jsonb', { nullable: true })
  facts!: ImpactFacts | null;

  /** What of them may be printed. */
  @Column('jsonb', { nullable: true })
  material!: ImpactMaterial | null;

  @Column('jsonb')
  texts!: ImpactTexts;

  /** The documents in both languages as they were submitted, as canonical JSON. */
  @Column('text', { nullable: true })
  snapshot!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  /** How many figures were entered of how many, while they are read. */
  @Column('integer', { default: 0 })
  figuresDone!: number;

  @Column('integer', { default: 0 })
  figuresOf!: number;

  @Column('text', { nullable: true })
  fault!: ImpactFault | null;
}
