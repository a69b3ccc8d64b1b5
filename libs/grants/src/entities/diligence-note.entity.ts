import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RiskLevel } from '../core';

export type DiligenceNoteKind = 'route' | 'risk' | 'appetite';

/** What a funder’s people write for themselves: why a route, what risk of a nonprofit, which appetite for risk. */
@Entity('diligence_notes')
@Check('ck_diligence_notes_kind', `kind in ('route', 'risk', 'appetite')`)
@Check('ck_diligence_notes_level', `level in ('low', 'medium', 'high')`)
@Check('ck_diligence_notes_words', 'length(words) between 1 and 2000')
@Check(
  'ck_diligence_notes_about',
  `(kind = 'appetite') = (nonprofit_id is null) and (kind = 'route') = (route_id is not null) and (kind = 'route') = (level is null)`,
)
@Index('ix_diligence_notes_nonprofit', ['tenantId', 'nonprofitId'])
@ForeignKey('legal_routes', ['tenantId', 'routeId'], ['tenantId', 'id'], {
  name: 'fk_diligence_notes_route',
})
export class DiligenceNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_diligence_notes' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_diligence_notes' })
  id!: string;

  @Column('text')
  kind!: DiligenceNoteKind;

  /** Null for the funder’s own appetite. */
  @Column('uuid', { nullable: true })
  nonprofitId!: string | null;

  @Column('uuid', { nullable: true })
  routeId!: string | null;

  @Column('text', { nullable: true })
  level!: RiskLevel | null;

  @Column('text')
  words!: string;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
