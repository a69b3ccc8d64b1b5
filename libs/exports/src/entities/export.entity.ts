import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One file that was or is to be taken out; its id stands in every row of the file. */
@Entity('exports')
@Check('ck_exports_kind', `kind in ('matches', 'nonprofits', 'trail', 'received', 'shortlist')`)
@Check('ck_exports_status', `status in ('requested', 'approved', 'refused', 'made')`)
@Check('ck_exports_row_count', `row_count >= 0`)
@Check('ck_exports_two_people', `decided_by <> requested_by`)
@Check('ck_exports_made', `(status = 'made') = (made_at is not null)`)
@Check(
  'ck_exports_decided',
  `(decided_by is null) = (decided_at is null)
    and (status = 'made' or (status in ('approved', 'refused')) = (decided_by is not null))`,
)
@Check('ck_exports_large', `status <> 'made' or kind = 'trail' or row_count <= 200 or decided_by is not null`)
@Index('ix_exports_person', ['tenantId', 'requestedBy', 'requestedAt'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_exports_organization' })
export class Export {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exports' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exports' })
  id!: string;

  @Column('text')
  kind!: string;

  /** Codes only; a search by name is never kept. */
  @Column('jsonb')
  filters!: object;

  @Column('integer')
  rowCount!: number;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('uuid')
  requestedBy!: string;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  madeAt!: Date | null;
}
