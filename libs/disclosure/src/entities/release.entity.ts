import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Limits, Refusal, ReleasedCell } from '../core';

/** Numbers that left, or were not let out, and what of them was shown. Rows are added and never changed. */
@Entity('releases')
@Check('ck_releases_subject', `subject ~ '^[a-z0-9]+([.:-][a-z0-9]+)*$' and length(subject) <= 200`)
@Check('ck_releases_unit', `unit ~ '^[a-z]+(-[a-z]+)*$'`)
@Check('ck_releases_audience', `audience in ('own', 'hip', 'funder', 'donor-report', 'public')`)
@Check('ck_releases_edition', `edition ~ '^[A-Za-z0-9._:-]{1,100}$'`)
@Check('ck_releases_verdict', `verdict in ('publish', 'coarsen', 'withhold')`)
@Check(
  'ck_releases_refusal',
  `refusal in ('too-large', 'already-known', 'too-blunt', 'no-answer') and verdict <> 'publish' or refusal is null and verdict = 'publish'`,
)
@Check('ck_releases_truth', `(truth_id is not null) = (verdict = 'publish')`)
@Check('ck_releases_cells', `(jsonb_array_length(cells) = 0) or verdict = 'publish'`)
@Index('ix_releases_subject', ['subject'])
@ForeignKey('release_truths', ['tenantId', 'truthId'], ['tenantId', 'id'], { name: 'fk_releases_truth' })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_releases_organization' })
export class ReleaseRow {
  /** Whose document they stand in. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_releases' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_releases' })
  id!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  unit!: string;

  @Column('text')
  audience!: string;

  @Column('text')
  edition!: string;

  @Column('text', { array: true })
  dimensions!: string[];

  @Column('jsonb')
  limits!: Limits;

  @Column('text')
  verdict!: 'publish' | 'coarsen' | 'withhold';

  @Column('text', { nullable: true })
  refusal!: Refusal | null;

  /** Every cell and margin with what was shown; none where nothing left. */
  @Column('jsonb')
  cells!: ReleasedCell[];

  /** Without its truth nothing leaves: a later table could not be attacked together with it. */
  @Column('uuid', { nullable: true })
  truthId!: string | null;

  /** Who asked for it; null where a schedule did. */
  @Column('uuid', { nullable: true })
  releasedBy!: string | null;

  @Column('timestamptz')
  releasedAt!: Date;
}
