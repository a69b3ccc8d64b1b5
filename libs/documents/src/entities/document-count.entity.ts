import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many documents an organisation ever added, and how many within the running day. */
@Entity('document_counts')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_document_counts_organization' })
export class DocumentCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_counts' })
  tenantId!: string;

  @Column('integer')
  lastNumber!: number;

  @Column('timestamptz')
  dayBegan!: Date;

  @Column('integer')
  added!: number;

  /** Files of applications within the same day. */
  @Column('integer', { default: 0 })
  filesAdded!: number;
}
